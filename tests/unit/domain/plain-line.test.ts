import { describe, expect, it } from 'vitest';
import { plainLine } from '@/domain/plain-line';

describe('a note seen from a distance', () => {
  it.each([
    ['# Sailing\n\nLikes **boats**', 'Sailing Likes boats'],
    ['- [ ] call\n- [x] write\n* third\n1. fourth', 'call write third fourth'],
    ['> > quoted *twice*', 'quoted twice'],
    ['see [her site](https://example.com/a) and ![a photo](x.png)', 'see her site and a photo'],
    ['`code` and ``co`de``', 'code and co`de'],
    ['```js\nlet a = 1;\n```', 'let a = 1;'],
    ['one\n\n---\n\ntwo', 'one two'],
    ['***strong*** __strong__ _soft_ ~~gone~~', 'strong strong soft gone'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['\\*not soft\\*', '*not soft*'],
    ['<b onclick="x">as typed</b>', '<b onclick="x">as typed</b>'],
    ['tab\there  and   there', 'tab here and there'],
    ['', ''],
    ['\n \n', ''],
    ['# ', ''],
  ])('shows %j as %j', (markdown, line) => {
    expect(plainLine(markdown)).toBe(line);
  });

  it('is cut at a word, with a sign that it goes on', () => {
    const line = plainLine('many words '.repeat(100));
    expect(line.length).toBeLessThanOrEqual(201);
    expect(line).toMatch(/(many|words)…$/);
  });

  it('is never cut inside a character', () => {
    expect(plainLine(`a${'😀'.repeat(300)}`)).toMatch(/😀…$/u);
    expect(plainLine(`a${'😀'.repeat(300)}`).isWellFormed()).toBe(true);
  });

  it('looks at no more than the beginning, so that a long note takes no longer', () => {
    const link = (words: number) => plainLine(`[${'a'.repeat(words)}](https://example.com)`);
    expect(link(700)).toBe(`${'a'.repeat(200)}…`);
    expect(link(50_000)).toBe(`[${'a'.repeat(199)}…`);
  });
});
