/**
 * Markdown as React elements, made from marked's tokens: no HTML is ever parsed, so what looks
 * like HTML in a note is shown as it was typed. Nothing is loaded: an image is only its link.
 */
import { memo, type ReactNode } from 'react';
import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import styles from './markdown.module.css';

type MarkdownProps = {
  text: string;
  /** Called with the address of a link that was clicked; ask before leaving. */
  onLink: (address: string) => void;
};

type Context = { onLink: (address: string) => void; depth: number };

/** Deeper than this, quotes in quotes are shown as they were typed. */
const deepest = 12;

export const Markdown = memo(function Markdown({ text, onLink }: MarkdownProps) {
  return (
    <div className={styles['markdown']} dir="auto">
      {blocks(tokensOf(text), { onLink, depth: 0 })}
    </div>
  );
});

function tokensOf(text: string): Token[] {
  try {
    return lexer(text, { gfm: true, breaks: true });
  } catch {
    // Thousands of levels of quotes exhaust the lexer's stack.
    return [{ type: 'paragraph', raw: text, text, tokens: [{ type: 'text', raw: text, text }] }];
  }
}

function blocks(tokens: Token[], context: Context): ReactNode[] {
  return keyed(tokens).map(([key, token]) =>
    isKnown(token) ? <Block key={key} token={token} context={context} /> : token.raw,
  );
}

function inline(tokens: Token[] | undefined, context: Context): ReactNode[] {
  return keyed(tokens ?? []).map(([key, token]) =>
    isKnown(token) ? <Inline key={key} token={token} context={context} /> : token.raw,
  );
}

/** Parts with their place among their siblings, which is all that tells them apart. */
function keyed<Part>(parts: readonly Part[]): [key: string, part: Part][] {
  return parts.map((part, index) => [String(index), part]);
}

/** Only extensions of marked make other tokens, which say so by this field; there are none. */
function isKnown(token: Token): token is MarkedToken {
  return !('childTokens' in token);
}

function Block({ token, context }: { token: MarkedToken; context: Context }): ReactNode {
  if (context.depth > deepest) return <p dir="auto">{token.raw}</p>;
  const inside = { ...context, depth: context.depth + 1 };
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'paragraph':
      return <p dir="auto">{inline(token.tokens, inside)}</p>;
    case 'heading':
      // The page's own headings keep their outline: a note's are only strong lines.
      return (
        <p dir="auto">
          <strong>{inline(token.tokens, inside)}</strong>
        </p>
      );
    case 'blockquote':
      return <blockquote dir="auto">{blocks(token.tokens, inside)}</blockquote>;
    case 'list':
      return <List list={token} context={inside} />;
    case 'code':
      return (
        <pre dir="auto">
          <code>{token.text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'table':
      return <Table table={token} context={inside} />;
    case 'html':
      return <p dir="auto">{token.raw.trim()}</p>;
    default:
      return <Inline token={token} context={inside} />;
  }
}

function List({ list, context }: { list: Tokens.List; context: Context }) {
  const items = keyed(list.items).map(([key, item]) => (
    <li key={key} dir="auto">
      {blocks(item.tokens, context)}
    </li>
  ));
  return list.ordered ? (
    <ol start={list.start === '' ? 1 : list.start}>{items}</ol>
  ) : (
    <ul>{items}</ul>
  );
}

function Table({ table, context }: { table: Tokens.Table; context: Context }) {
  return (
    <table>
      <thead>
        <tr>
          {keyed(table.header).map(([key, cell]) => (
            <th key={key}>{inline(cell.tokens, context)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(table.rows).map(([key, row]) => (
          <tr key={key}>
            {keyed(row).map(([column, cell]) => (
              <td key={column}>{inline(cell.tokens, context)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Inline({ token, context }: { token: MarkedToken; context: Context }): ReactNode {
  if (context.depth > deepest) return token.raw;
  const inside = { ...context, depth: context.depth + 1 };
  switch (token.type) {
    case 'text':
      return token.tokens ? inline(token.tokens, inside) : token.text;
    case 'escape':
      return token.text;
    case 'strong':
      return <strong>{inline(token.tokens, inside)}</strong>;
    case 'em':
      return <em>{inline(token.tokens, inside)}</em>;
    case 'del':
      return <del>{inline(token.tokens, inside)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
    case 'image':
      return <Link token={token} context={inside} />;
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    default:
      return token.raw;
  }
}

/** A button, not an anchor: no middle click, drag or menu leaves without the question. */
function Link({ token, context }: { token: Tokens.Link | Tokens.Image; context: Context }) {
  const address = safeAddress(token.href);
  const words = token.type === 'image' ? token.text : inline(token.tokens, context);
  if (address === null) return token.raw;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      className={styles['link']}
      title={address}
      onClick={() => context.onLink(address)}
    >
      {words === '' ? address : words}
    </button>
  );
}

/** The address, when it leads somewhere one may go from a note: the web or a mail program. */
function safeAddress(href: string): string | null {
  try {
    const url = new URL(href);
    return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
