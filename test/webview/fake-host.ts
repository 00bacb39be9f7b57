import { setTimeout } from 'node:timers/promises';
import { createEngine } from '../../src/engine';
import { deploymentsOf, inferredDeploymentsOf } from '../../src/extension/matrix/deployments';
import { detailOf } from '../../src/extension/matrix/detail';
import { frameworkView } from '../../src/extension/matrix/framework-view';
import { workspaceView } from '../../src/extension/matrix/workspace-view';
import type { ToHost, ToMatrix } from '../../src/protocol/messages';

/** Answers the matrix as the panel does, from texts of manifests, and remembers what it was told. */
export class FakeHost {
  readonly engine = createEngine();
  readonly received: ToHost[] = [];
  private readonly texts: Map<string, string>;
  private watched: Extract<ToHost, { readonly type: 'watch' }> | undefined;

  constructor(
    manifests: Readonly<Record<string, string>>,
    private readonly send: (message: ToMatrix) => Promise<void>,
  ) {
    this.texts = new Map(Object.entries(manifests));
  }

  async receive(message: ToHost): Promise<void> {
    this.received.push(message);
    if (message.type === 'ready') {
      await this.send({ type: 'framework', framework: frameworkView(this.engine.framework) });
    }
    if (message.type === 'watch') {
      this.watched = message;
      await this.refresh();
    }
  }

  /** The last message of a type. */
  private last<K extends ToHost['type']>(type: K): Extract<ToHost, { readonly type: K }> | undefined {
    const all = this.received.filter(
      (message): message is Extract<ToHost, { readonly type: K }> => message.type === type,
    );
    return all.at(-1);
  }

  /** Waits for a message of a type. */
  async told<K extends ToHost['type']>(type: K): Promise<Extract<ToHost, { readonly type: K }>> {
    for (;;) {
      const message = this.last(type);
      if (message) return message;
      await setTimeout(5);
    }
  }

  /** Changes a manifest, as typing in the editor would. */
  async edit(uri: string, text: string): Promise<void> {
    this.texts.set(uri, text);
    await this.refresh();
  }

  private async refresh(): Promise<void> {
    if (!this.watched) return;
    const { workspace, deployment, target } = this.watched;
    const read = new Map([...this.texts].map(([uri, text]) => [uri, this.engine.assess({ uri, text })]));
    const all = [...deploymentsOf(read), ...inferredDeploymentsOf(read)];
    const labelOf = (uri: string) => uri;
    if (workspace) {
      await this.send({ type: 'workspace', workspace: workspaceView(all, deployment, { labelOf, complete: true }) });
    }
    const detail = target && detailOf(this.engine.framework, target, { deployments: all, labelOf });
    if (detail) await this.send({ type: 'detail', detail });
  }
}
