import { describe, expect, it } from 'vitest';
import { whereTo } from '@/pages/popup/use-popup-keys';

describe('arrows in the popup', () => {
  it('go from the search field to the first line', () => {
    expect(whereTo('ArrowDown', -1, 3, true)).toBe(0);
  });
  it('begin with the first line when nothing has the focus', () => {
    expect(whereTo('ArrowDown', -1, 3, false)).toBe(0);
  });
  it('stop at the last line', () => {
    expect(whereTo('ArrowDown', 2, 3, false)).toBe(2);
  });
  it('go from the first line up to the search field', () => {
    expect(whereTo('ArrowUp', 0, 3, false)).toBe('search');
  });
  it('leave Home and End to the text while it is searched', () => {
    expect(whereTo('Home', -1, 3, true)).toBeNull();
    expect(whereTo('End', 0, 3, false)).toBe(2);
  });
  it('lead nowhere without lines', () => {
    expect(whereTo('ArrowDown', -1, 0, false)).toBeNull();
  });
});
