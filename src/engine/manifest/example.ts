import { type Manifest, pathOf } from './manifest';

const folders =
  /^(?:examples?|samples?|tests?|testdata|fixtures?|demos?|e2e|mocks?|__tests__|specs?|docs?|tutorials?|templates?|skeletons?|cookbooks?|quickstarts?)$/;
const names = /(?:^|[._-])(?:examples?|samples?|templates?|tests?|demo|dist|tpl)(?:[._-]|$)/;
/** Folders further up belong to where somebody keeps the project. */
const depth = 3;

/** True for a file whose name or folder says that it is an example, a test or a template to copy. */
export function isExample({ uri, syntax }: Pick<Manifest, 'uri' | 'syntax'>): boolean {
  const parts = pathOf(uri).split('/');
  const name = parts.pop() ?? '';
  const near = parts.slice(-depth);
  // A chart's templates are what it installs.
  return names.test(name) || near.some(part => folders.test(part) && !(syntax === 'template' && part === 'templates'));
}
