import { onMessage, post, savedState } from './host';
import { MatrixApp } from './matrix-app';

let app: MatrixApp | undefined;

onMessage(message => {
  if (message.type === 'framework') app = new MatrixApp(message.framework, savedState());
  else app?.receive(message);
});
post({ type: 'ready' });
