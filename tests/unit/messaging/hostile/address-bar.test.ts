/** What Chromium reads as XML, a line under its address bar, made of texts that want to be more. */
import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it, vi } from 'vitest';
import { asXml } from '@/platform/omnibox';
import { payloads } from '../../../e2e/hostile-page/payloads';
import { seeded } from '../../../fixtures/seeded';

vi.mock('@/platform/browser', () => ({ browser: {}, forFirefox: false }));

const { DOMParser } = new JSDOM().window;
const parser = new DOMParser();

function expectText(text: string): void {
  const line = `<line>${asXml({ text, as: 'match' })}</line>`;
  const document = parser.parseFromString(line, 'text/xml');
  // What is not well-formed, the browser would refuse as a whole.
  expect(document.querySelector('parsererror')).toBeNull();
  expect(document.querySelectorAll('line *')).toHaveLength(1);
  const kept = document.querySelector('line > match')?.textContent ?? '';
  const printable = (words: string) => words.replaceAll(/[\p{C}\s]/gu, '');
  expect(printable(kept)).toBe(printable(text));
}

it('holds two hundred payloads as the texts they are', () => {
  for (const text of payloads) expectText(text);
});

it('is well-formed whatever stands in it, halves of surrogate pairs included', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 30 });
  const texts = units.map((each) => String.fromCharCode(...each));
  fc.assert(fc.property(texts, expectText), seeded(500));
});
