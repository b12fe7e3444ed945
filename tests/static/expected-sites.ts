/**
 * Everything in the shipped scripts that could reach the network, run text as code or read text as
 * HTML, and every address. Nearly all of it is brought by libraries; each line says why it cannot
 * happen. bundles.test.ts holds both builds to these tables, no more and no less, so that a new
 * library, or a line of ours, is looked at before it ships.
 */

/** What is looked for. */
export const dangers = {
  'a request': /\bfetch\b|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeer/g,
  'a script from an address': /importScripts|createElement\(`script`\)|serviceWorker\.register/g,
  'text as code':
    /\beval\b|\bFunction\b(?!\.call\.bind)|\bset(?:Timeout|Interval)\([`'"]|javascript:/g,
  'text as HTML':
    /(?:inner|outer|Inner)HTML\b|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|setHTML|srcdoc/g,
  'a worker': /new (?:Shared)?Worker\b/g,
} as const satisfies Record<string, RegExp>;

export type Site = {
  what: keyof typeof dangers;
  /** Found in the 60 characters to each side; without minified names, which any edit changes. */
  around: RegExp;
  /** How often in each build. */
  times: number;
  whose: string;
  why: string;
};

export const expectedSites: Site[] = [
  {
    what: 'a request',
    around: /=new XMLHttpRequest,this\._config\.withCredentials/,
    times: 2,
    whose: 'papaparse',
    why: 'Only for `download: true`, which is never given; connect-src refuses it.',
  },
  {
    what: 'a script from an address',
    around: /createElement\(`script`\),\w+\(\w+\),\w+\(\w+,`link`,/,
    times: 3,
    whose: 'react-dom',
    why: 'For <script> elements and preinit(), which nothing renders or calls; script-src refuses.',
  },
  {
    what: 'text as code',
    around: /inspectedWindow:\{eval:\{minArgs:1/,
    times: 2,
    whose: 'webextension-polyfill',
    why: 'The name of a method of the developer tools, for which there is no page. No call.',
  },
  {
    what: 'text as code',
    around: /try\{return Function\(``\),!0\}catch\{return!1\}|compile\(\)\{let \w+=Function,/,
    times: 2,
    whose: 'zod',
    why: 'Its schema compiler and the question whether it may run: switched off (`jitless`), and script-src refuses.',
  },
  {
    what: 'text as code',
    around: /debug instanceof Function\?/,
    times: 1,
    whose: 'chrono-node',
    why: 'Asks whether an option is a function.',
  },
  {
    what: 'text as code',
    around: /React has blocked a javascript:|throw new Error\('A React form was/,
    times: 3,
    whose: 'react-dom',
    why: 'What React puts in the place of an address that is a script: it throws, and script-src would refuse it.',
  },
  {
    what: 'text as HTML',
    around: /\.innerHTML=`<script><\\\/script>`/,
    times: 1,
    whose: 'react-dom',
    why: 'A fixed string of its own, by which a <script> element is made that does not run.',
  },
  {
    what: 'text as HTML',
    around: /__html!==\w+&&\(\w+\.innerHTML=/,
    times: 2,
    whose: 'react-dom',
    why: 'Writes what is given as dangerouslySetInnerHTML; the count below shows that nothing gives it.',
  },
  {
    what: 'text as HTML',
    around: /case`innerHTML`:case`ref`/,
    times: 2,
    whose: 'react-dom',
    why: 'A name that is compared with.',
  },
  {
    what: 'text as HTML',
    around: /`dangerouslySetInnerHTML`:|\w\.dangerouslySetInnerHTML(?:\.__html)?[!=]=/,
    times: 13,
    whose: 'react-dom',
    why: 'Looks for the property, which nothing of ours sets: that would be one more, without quotes before a colon.',
  },
  {
    what: 'a worker',
    around: /new Worker\(new URL\(`\/assets\/(?:import|seal)-worker-[\w-]+\.js`,/,
    times: 2,
    whose: 'ours',
    why: 'Read Connections.csv, and encrypt; files of the package, under the policy of their page.',
  },
];

/** Every address in a script, as it stands there; `…{` is where a value is put in. */
export const expectedAddresses: Record<string, string> = {
  'http://':
    'marked: begins a link that was written without (`www.…`); links ask before they leave',
  'http://[${': 'zod: an IPv6 address is checked by the URL parser',
  'https://${': 'ours: `https://` put before an address somebody typed, to read the profile in it',
  'http://bit.ly/2kdckMn': 'dexie: words of an error',
  'https://tinyurl.com/y2uuvskb': 'dexie: words of an error',
  'https://github.com/markedjs/marked.': 'marked: words of an error',
  'https://github.com/mholt/PapaParse': 'papaparse: its licence',
  'https://react.dev/errors/': 'react: words of an error',
  'https://base-ui.com/production-error': 'Base UI: words of an error',
  'http://json-schema.org/draft-04/schema#': 'zod: name of a dialect',
  'http://json-schema.org/draft-07/schema#': 'zod: name of a dialect',
  'https://json-schema.org/draft/2020-12/schema': 'zod: name of a dialect',
  'http://www.w3.org/1998/Math/MathML': 'react: name of a namespace',
  'http://www.w3.org/1999/xlink': 'react: name of a namespace',
  'http://www.w3.org/2000/svg': 'react, ours: name of a namespace',
  'http://www.w3.org/XML/1998/namespace': 'react: name of a namespace',
  'https://*.linkedin.com/*': 'ours: the pages of the host permission',
  'https://*.linkedin.com/${': 'ours: the profiles on which the context menu shows',
  'https://www.linkedin.com/': 'ours: a link that is clicked',
  'https://www.linkedin.com/${': 'ours: a link to a profile that is clicked',
  'https://www.linkedin.com/in/…': 'ours: an example in a field',
  'https://www.linkedin.com/mypreferences/d/download-my-data': 'ours: a link that is clicked',
};
