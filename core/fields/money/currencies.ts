/** Codes to choose from: those in use here first, then all that the platform knows. */
export function currencyCodes(...first: string[]): string[] {
  return [...new Set([...first, ...Intl.supportedValuesOf('currency')])];
}
