/** Two hundred texts that want to be more than text: HTML, markdown, addresses, SVG, style and templates. */

/** Each would leave `executed` behind, ask for a picture, or stand in the page as `[data-payload]`. */
const kinds = [
  '<img src="https://evil.example/p.png" onerror="executed=1" data-payload>',
  '<script data-payload>executed=1</script>',
  '<svg data-payload onload="executed=1"><script>executed=1</script></svg>',
  '<iframe data-payload srcdoc="<script>parent.executed=1</script>"></iframe>',
  '<a data-payload href="javascript:executed=1">x</a>',
  '<b data-payload style="background: url(https://evil.example/s.png)">x</b>',
  '<details data-payload open ontoggle="executed=1">x</details>',
  '<input data-payload autofocus onfocus="executed=1">',
  '<form data-payload action="https://evil.example/"><button formaction="javascript:executed=1">x',
  '<link data-payload rel="stylesheet" href="https://evil.example/s.css">',
  '<base data-payload href="https://evil.example/">',
  '<meta data-payload http-equiv="refresh" content="0;url=https://evil.example/">',
  '<math data-payload><mtext><img src=x onerror=executed=1></mtext></math>',
  '<template data-payload shadowrootmode="open"><script>executed=1</script></template>',
  '[x](javascript:executed=1)',
  '[x](JaVa&#x53;cript:executed=1 "title")',
  '![x](https://evil.example/m.png)',
  '[x](data:text/html,<script>executed=1</script>)',
  '[x]: vbscript:executed=1\n\n[x][x] <javascript:executed=1>',
  '```html\n<img src=x onerror=executed=1 data-payload>\n```',
  '| <b data-payload> | [x](javascript:executed=1) |\n|-|-|\n| ![y](//evil.example/t.png) | x |',
  '{{constructor.constructor("executed=1")()}} ${executed=1} %3Cscript%3E',
  '<match data-payload>x</match><dim>y</dim>&lt;url&gt;',
  '\u202E<b data-payload>\u2066x\u2069\u0000\uFEFF',
  'javascript:executed=1//https://evil.example',
];
const wrappers: ((kind: string) => string)[] = [
  (kind) => kind,
  (kind) => `">${kind}`,
  (kind) => `'/>${kind}`,
  (kind) => `</textarea></title></style>${kind}`,
  (kind) => `--><!--${kind}-->`,
  (kind) => `* ${kind}\n* **${kind}**`,
  (kind) => kind.toUpperCase().replaceAll('EXECUTED', 'executed'),
  (kind) => `\u200B${kind.replaceAll('<', '<\u0000').replaceAll('=', ' = ')}`,
];

export const payloads: readonly string[] = wrappers.flatMap((wrap) => kinds.map(wrap));
