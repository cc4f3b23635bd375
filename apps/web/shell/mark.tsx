/** The product's mark; the name stands beside it or in the title. */
export function Mark({ size = 24 }: { size?: number }) {
  return <img src="/icon.svg" width={size} height={size} alt="Rapport" style={{ display: 'block' }} />;
}
