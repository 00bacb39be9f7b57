import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { createRedactor, proposedFormats, type ScanOptions } from '../../engine';
import type { Command } from '../command';
import { engine } from '../engine';
import { readText, reasonOf } from '../files/read-text';
import { type Io, RunError, UsageError } from '../io';
import { openProject, reportFaults } from '../project';

/** `ai-security redact`. */
export const redact: Command = {
  name: 'redact',
  usage: '[file or -]',
  summary: 'Copies a file, or what comes in, with secrets and personal data replaced by [REDACTED:<kind>].',
  options: [
    {
      name: 'encoding',
      value: 'utf8|latin1',
      description: 'How the bytes are read and written. Default: utf8. latin1 keeps every byte of anything.',
    },
  ],
  run: async (line, io) => {
    const [name = '-', ...more] = line.positionals;
    if (more.length > 0) throw new UsageError('redact takes one file.');
    const encoding = line.value('encoding') === 'latin1' ? 'latin1' : 'utf8';
    const project = openProject(io);
    const { scan } = project.configuration;
    if (name === '-') await redactStream(io.stdin, io.stdout, { encoding, name: 'The input', scan });
    else if (encoding === 'latin1' || !redactManifest(name, io, scan)) {
      await redactStream(createReadStream(resolve(io.cwd, name)), io.stdout, { encoding, name, scan });
    }
    return reportFaults(project, io);
  },
};

/** A manifest is redacted as a whole, so that it still parses to the same shape. */
function redactManifest(name: string, { cwd, stdout }: Io, scan: ScanOptions | undefined): boolean {
  if (proposedFormats(name).length === 0) return false;
  const file = readText(resolve(cwd, name));
  if (file.text === undefined) return false;
  stdout.write((file.byteOrderMark ? '\uFEFF' : '') + engine.redact(file.text, { ...scan, uri: name }));
  return true;
}

type Encoding = 'utf8' | 'latin1';

interface StreamOptions {
  readonly encoding: Encoding;
  /** For messages. */
  readonly name: string;
  readonly scan: ScanOptions | undefined;
}

/** Works in constant memory: what is read goes out again before more is read. */
async function redactStream(from: Readable, to: Writable, { encoding, name, scan }: StreamOptions): Promise<void> {
  const redactor = createRedactor(scan);
  const decode = decoderOf(encoding, name);
  try {
    for await (const chunk of from) await write(to, redactor.push(decode(chunk)), encoding);
  } catch (error) {
    if (error instanceof RunError) throw error;
    throw new RunError(`${name}: ${reasonOf(error)}`);
  }
  await write(to, redactor.push(decode(undefined)) + redactor.end(), encoding);
}

/** Bytes in, text out; without bytes, what is left at the end. */
function decoderOf(encoding: Encoding, name: string): (chunk: Buffer | undefined) => string {
  if (encoding === 'latin1') return chunk => chunk?.toString('latin1') ?? '';
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return chunk => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new RunError(`${name} is not UTF-8 text: --encoding latin1 keeps every byte.`);
    }
  };
}

async function write(to: Writable, text: string, encoding: Encoding): Promise<void> {
  if (text !== '' && !to.write(text, encoding)) await once(to, 'drain');
}
