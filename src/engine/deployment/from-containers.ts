import type { Container } from '../manifest/facts';
import type { ScalarNode } from '../manifest/node';
import { safeName } from '../safe-name';
import { isAgentName, isEngineName, isMcpName, meaningsOfCommand, meaningsOfImage } from './images';
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
    const byName = place && byImage.length === 0 ? nameSignals(name, place, image === undefined) : [];
    return [
      ...byImage,
      ...byCommand,
      ...byName,
      ...agentSignals(name, place, byImage.some(({ claim }) => claim !== 'ai') ? undefined : image),
    ];
  });

/** What a bare name says where the image says nothing. */
function nameSignals(name: string, place: ScalarNode, built: boolean): readonly Signal[] {
  if (isEngineName(name))
    return [signal('self-hosted', place, `\`${safeName(name)}\` is named after the model server that it runs.`)];
  return isMcpName(name, built) ? [signal('mcp', place, `\`${safeName(name)}\` is named as an MCP server.`)] : [];
}

/** An agent by the container's name, or by the last part of its image's where that says nothing else. */
function agentSignals(name: string, place: ScalarNode | undefined, image: ScalarNode | undefined): readonly Signal[] {
  if (place && isAgentName(name)) return [signal('agentic', place, `\`${safeName(name)}\` is an agent.`, 'likely')];
  const last = image && /([\w.-]+)(?:[:@][^/]*)?$/.exec(image.text)?.[1];
  return image && last && isAgentName(last)
    ? [signal('agentic', image, 'The image is that of an agent.', 'likely')]
    : [];
}
