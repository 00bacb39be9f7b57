import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

/** Answers whatever is asked of the `vscode` module, loads and activates the extension, and prints what was required. */
const program = `
  const { readFileSync } = require('node:fs');
  const Module = require('node:module');
  const none = function* () {};
  const anything = new Proxy(function () {}, {
    get(target, name) {
      if (name === 'prototype') return target.prototype;
      if (name === Symbol.iterator) return none;
      return typeof name === 'symbol' ? undefined : anything;
    },
    set: () => true,
    apply: () => anything,
    construct: () => anything,
  });
  const names = readFileSync('dist/extension.js', 'utf8').match(/\\b[A-Za-z]+\\b/g);
  const vscode = Object.fromEntries(names.map(name => [name, anything]));
  const required = [];
  const load = Module._load;
  Module._load = (name, ...rest) => {
    required.push(name);
    return name === 'vscode' ? vscode : load(name, ...rest);
  };
  const subscriptions = [];
  require('./dist/extension.js').activate({ subscriptions, extensionUri: anything });
  console.log(JSON.stringify({ subscriptions: subscriptions.length, required: [...new Set(required)] }));
  process.exit();
`;

describe('activation', () => {
  it('loads one file, and leaves the engine for when it is first used', () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
    assert.notEqual(stdout, '', stderr.slice(-500));
    const { subscriptions, required } = JSON.parse(stdout);
    assert.ok(subscriptions > 10);
    assert.deepEqual(required, ['./dist/extension.js', 'vscode']);
  });
});
