export function ConnectionsSection() {
  return null;
}
