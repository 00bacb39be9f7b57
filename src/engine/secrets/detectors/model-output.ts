import type { Detector, Span } from '../detector';

const anomaly = { category: 'output-anomaly', severity: 'medium', ownEdges: true, placeholders: 'own' } as const;

/** How far before an address what it is may stand. */
const LEAD = 10;

const withoutFullStop = (text: string, { start, end }: Span): Span => ({
  start,
  end: text[end - 1] === '.' ? end - 1 : end,
});

/** What a model's answer should not give away: only for recorded outputs, since prompts name such things on purpose. */
export const MODEL_OUTPUT: readonly Detector[] = [
  {
    ...anomaly,
    id: 'system-path',
    title: 'Internal system path',
    // a root of a server's file system and at least one level below it, a Windows drive's, or a share
    expression:
      /(?<![\w./:~-])(?:\/(?:etc|var|opt|srv|root|proc|home|Users|run|usr\/(?:local|lib|src)|mnt|app)\/[\w.@+-]{1,80}(?:\/[\w.@+-]{1,80}){0,12}|[A-Z]:\\{1,2}(?:[\w.@+ -]{1,80}\\{1,2}){1,12}[\w.@+-]{1,80}|\\{2,4}[A-Za-z][\w.-]{1,60}\\{1,2}[\w$.-]{1,80}\\{1,2}[\w.@+-]{1,80})/g,
    extend: withoutFullStop,
    examples: {
      match: ['See /etc/{al6}/{al6}.conf for it', 'in C:\\Users\\{al6}\\app.log', 'on \\\\files01\\{al6}\\q3.xlsx'],
      noMatch: ['https://a.example/etc/{al6}', 'and/or', 'TCP/IP', '/help'],
    },
    reference: 'https://cwe.mitre.org/data/definitions/200.html',
  },
  {
    ...anomaly,
    id: 'stack-trace',
    title: 'Stack trace',
    expression:
      /Traceback \(most recent call last\):|^[ \t]{0,20}(?:at [\w$.<>]{1,80} ?\([^\s():]{1,80}:\d{1,6}|File "[^"\n]{1,100}", line \d{1,6}, in \w)|^Exception in thread "|^thread '[^'\n]{1,80}' panicked at |^goroutine \d{1,9} \[[a-z ]{1,40}\]:|^PHP Fatal error: |\.rb:\d{1,6}:in `/gm,
    examples: {
      match: [
        'Traceback (most recent call last):',
        '    at Object.run (/app/a.js:{d2}:{d1})',
        '  File "a.py", line {d2}, in main',
        "thread 'main' panicked at src/main.rs:{d1}",
        "  app/models/user.rb:{d2}:in `name'",
      ],
      noMatch: ['meet me at noon (room 4)', 'the File menu, line {d2}'],
    },
    reference: 'https://cwe.mitre.org/data/definitions/209.html',
  },
  {
    ...anomaly,
    id: 'private-address',
    title: 'Private network address',
    // RFC 1918, link-local, and host names that resolve inside only
    expression:
      /(?<![\w.-])(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|169\.254(?:\.\d{1,3}){2}|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}\.(?:local|internal|corp|intranet))(?![\w-]|\.\w)/g,
    accept: (address, text, { start }) =>
      !/(?:section|version|release|chapter|§) ?$/i.test(text.slice(Math.max(0, start - LEAD), start)) &&
      address.split('.').every(part => !/^\d+$/.test(part) || Number(part) <= 255),
    examples: {
      match: ['at 10.12.{d1}.{d2}', 'host 192.168.{d1}.{d1}', 'db.prod.svc.cluster.local', 'api.corp.local'],
      noMatch: ['8.8.8.8', '1.10.0.0.1', '172.{d1}.0.1', '10.300.1.1', 'section 10.1.2.3', 'settings.local.json'],
    },
    reference: 'https://www.rfc-editor.org/rfc/rfc1918',
  },
  {
    ...anomaly,
    id: 'configuration-detail',
    title: 'Configuration detail',
    expression:
      /^[ \t]{0,20}(?:export )?[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){1,6}=[^\s"'<>${}]{1,200}$|\b(?:system_prompt|max_tokens|temperature|top_p|model_id)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?[\w.:/-]{1,80}/gm,
    examples: {
      match: ['DATABASE_URL=a{al8}', 'export REDIS_HOST=b{al6}', '"temperature": 0.{d1}'],
      noMatch: ['The temperature is {d2} degrees', 'A = {d2}', 'FOO_BAR=<value>'],
    },
    reference: 'https://cwe.mitre.org/data/definitions/497.html',
  },
];
