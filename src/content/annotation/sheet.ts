const sheets = new Map<string, CSSStyleSheet>();

/** One sheet for all shadow roots that adopt the same rules. */
export function sheetOf(rules: string): CSSStyleSheet {
  let sheet = sheets.get(rules);
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    sheets.set(rules, sheet);
  }
  return sheet;
}
