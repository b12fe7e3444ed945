/** Contrast (WCAG 2) of everything that is drawn, generated content included, which axe passes over. */
export function contrasts(root: ShadowRoot): { words: string; ratio: number }[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const rgba = (color: string): number[] => {
    if (!canvas) return [];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (color: string): number => {
    const [r = 0, g = 0, b = 0] = rgba(color).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element: Element): string => {
    const own = getComputedStyle(element).backgroundColor;
    if ((rgba(own)[3] ?? 0) === 255) return own;
    const around = element.getRootNode();
    const up = element.parentElement ?? (around instanceof ShadowRoot ? around.host : null);
    return up ? behind(up) : 'white';
  };
  return [...root.querySelectorAll('[data-words]')]
    .filter((one) => getComputedStyle(one).visibility === 'visible')
    .map((one) => {
      const [text = 0, ground = 0] = [getComputedStyle(one, '::before').color, behind(one)].map(
        luminance,
      );
      return {
        words: one.getAttribute('data-words')?.trim() ?? '',
        ratio: (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05),
      };
    });
}
