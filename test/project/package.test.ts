import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const read = (path: string): string => readFileSync(path, 'utf8');
const packageText = read('package.json');
const manifest = JSON.parse(packageText);
const { contributes } = manifest;

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && ending.test(entry.name))
    .map(entry => `${entry.parentPath}/${entry.name}`);

const sources = ['src/extension', 'src/protocol', 'src/webview'].flatMap(folder => filesIn(folder, /\.ts$/));

describe('package.json', () => {
  const configurations: readonly { properties: Record<string, object> }[] = [contributes.configuration].flat();
  const settings = configurations.flatMap(({ properties }) => Object.keys(properties));
  const commands: string[] = contributes.commands.map(({ command }: { command: string }) => command);
  const views: string[] = Object.values<{ id: string }[]>(contributes.views).flatMap(list => list.map(({ id }) => id));

  it('has words for every %key%, and no words that are not used', () => {
    const used = [...packageText.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(JSON.parse(read('package.nls.json'))).sort());
  });

  it('contributes every command, view and setting that the code names, and names every command', () => {
    const literals = new Set(
      sources.flatMap(path =>
        [...read(path).matchAll(/'(aiSecurity\.[A-Za-z]+)(?:\.focus)?'/g)].map(([, id = '']) => id),
      ),
    );
    const contextKeys = [...packageText.matchAll(/aiSecurity\.[A-Za-z]+/g)].map(([key]) => key);
    const statusBarItem = 'aiSecurity.status';
    const known = new Set([statusBarItem, ...commands, ...views, ...settings, ...contextKeys]);
    assert.deepEqual(
      [...literals].filter(id => !known.has(id)),
      [],
    );
    assert.deepEqual(
      commands.filter(id => !literals.has(id)),
      [],
    );
  });

  it('gives every command a category', () => {
    for (const { command, category } of contributes.commands) assert.equal(category, '%category%', command);
  });

  it('has its settings in the README', () => {
    const readme = read('README.md');
    for (const setting of settings) assert.ok(readme.includes(`\`${setting}\``), setting);
  });

  it('has the version of the newest entry of the changelog', () => {
    const [, version, day] = /^## (\S+) \((\d{4}-\d\d-\d\d)\)$/m.exec(read('CHANGELOG.md')) ?? [];
    assert.equal(version, manifest.version);
    assert.ok(!Number.isNaN(Date.parse(day!)));
  });

  it('pins its dependencies', () => {
    for (const [name, version] of Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
    }
  });

  it('carries the licenses of what is bundled', () => {
    const notices = execFileSync(process.execPath, ['scripts/notices.mjs', '--print'], { encoding: 'utf8' });
    assert.equal(read('THIRD-PARTY-NOTICES.md'), notices);
    const inputs = filesIn('src', /\.ts$/).flatMap(path => [
      ...read(path).matchAll(/^import .* from '([a-z][^'./]*)'/gm),
    ]);
    const libraries = new Set(
      inputs.map(([, name = '']) => name).filter(name => !/^(?:vscode$|node:|rule-pages$)/.test(name)),
    );
    for (const name of libraries) assert.ok(notices.includes(`## ${name} `), name);
  });

  it('packs what users need and nothing else', function () {
    this.timeout(30_000);
    const listed = execFileSync(process.execPath, ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const expected = [
      /^(?:package|package\.nls)\.json$/,
      /^(?:dist\/readme|README|CHANGELOG|THIRD-PARTY-NOTICES)\.md$/,
      /^LICENSE$/,
      /^dist\/(?:extension|engine|matrix)\.js$/,
      /^media\/(?:activity-bar\.svg|icon\.png|matrix\.css)$/,
      /^media\/walkthrough\/[\w-]+\.(?:md|png|svg)$/,
      /^data\/NOTICE\.md$/,
      /^data\/schemas\/(?:ai-deployment|ai-security-config)(?:\.suggestions)?\.schema\.json$/,
      /^docs\/rules\/[\w-]+\.md$/,
    ];
    const files = listed.trim().split(/\r?\n/);
    assert.deepEqual(
      files.filter(file => !expected.some(pattern => pattern.test(file))),
      [],
    );
    for (const file of ['package.json', 'THIRD-PARTY-NOTICES.md', 'LICENSE', 'data/NOTICE.md', 'media/icon.png']) {
      assert.ok(files.includes(file), file);
    }
  });
});

describe('the repository', () => {
  it('names no path of the machine that it stands on', () => {
    const own = `${process.cwd()}/`;
    const folders = ['src', 'data', 'docs', 'test', 'scripts', 'examples', '.ci'];
    const files = folders.flatMap(folder => filesIn(folder, /\.(?:[cm]?[jt]s|json|ya?ml|md|css)$|^run$/));
    assert.deepEqual(
      files.filter(path => read(path).includes(own)),
      [],
    );
  });
});
