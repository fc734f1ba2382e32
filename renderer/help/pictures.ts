/** Addresses of the manual's pictures by their paths from here; made by e2e/manual-pictures.spec.ts. */
export const PICTURES = import.meta.glob<string>('../../docs/pictures/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});
