export function CircleSection() {
  return null;
}
