import type { Container } from '../manifest/facts';
import { meaningsOfCommand, meaningsOfImage } from './images';
import { type Signal, signal } from './signal';

/** What images and start commands speak for. */
export const containerSignals = (containers: readonly Container[]): readonly Signal[] =>
  containers.flatMap(({ image, command }) => {
    const byImage = image
      ? meaningsOfImage(image.text).map(({ claim, title }) => signal(claim, image, `The image runs ${title}.`))
      : [];
    const [first] = command;
    const byCommand = first
      ? meaningsOfCommand(command.map(({ text }) => text).join(' ')).map(({ claim, title }) =>
          signal(claim, first, `The command starts ${title}.`),
        )
      : [];
    return [...byImage, ...byCommand];
  });
