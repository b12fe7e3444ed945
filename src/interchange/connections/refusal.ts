/** Why a file is not taken: a value, since each has words that say what to do instead. */

export type Refusal =
  | { code: RefusalCode }
  /** A table, but another one: the first line that is not blank, and its cells. */
  | { code: 'otherTable'; line: number; found: string[] };

export type RefusalCode =
  | 'unreadable' // the browser could not read it
  | 'tooLarge'
  | 'empty'
  | 'archive' // the zip that holds it
  | 'spreadsheet' // saved as a workbook
  | 'binary'
  | 'webPage'
  | 'backup' // one of ours
  | 'messages' // other files of LinkedIn's archive
  | 'invitations'
  | 'onlyNotes' // LinkedIn's notes at its head, and no table after them
  | 'noRows'; // a header and nothing else
