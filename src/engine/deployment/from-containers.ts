import type { Container } from '../manifest/facts';
import { safeName } from '../safe-name';
import { isEngineName, meaningsOfCommand, meaningsOfImage } from './images';
import { type Signal, signal } from './signal';

/** What images and start commands speak for. */
export const containerSignals = (containers: readonly Container[]): readonly Signal[] =>
  containers.flatMap(({ name, place, image, command }) => {
    const byImage = image
      ? meaningsOfImage(image.text).map(({ claim, title }) => signal(claim, image, `The image runs ${title}.`))
      : [];
    const [first] = command;
    const byCommand = first
      ? meaningsOfCommand(command.map(({ text }) => text).join(' ')).map(({ claim, title }) =>
          signal(claim, first, `The command starts ${title}.`),
        )
      : [];
    const byName =
      place && byImage.length === 0 && isEngineName(name)
        ? [signal('self-hosted', place, `\`${safeName(name)}\` is named after the model server that it runs.`)]
        : [];
    return [...byImage, ...byCommand, ...byName];
  });
