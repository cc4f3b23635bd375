/** What an imported file may measure. Beyond these it is refused, before anything is written. */
export const limits = {
  /** Bytes of the file as sent: 1 GB. */
  fileBytes: 1024 ** 3,
  columns: 500,
  /** Characters of one cell. */
  cellLength: 1_000_000,
  /** Characters of one row. */
  rowLength: 8_000_000,
  /** Bytes of everything read from a workbook, once inflated: 2 GB. */
  inflatedBytes: 2 * 1024 ** 3,
  /** Inflated bytes for each byte in the archive; real sheets stay far below, bombs far above. */
  inflationRatio: 250,
  /** Below this many bytes the ratio says nothing. */
  ratioMattersFrom: 64 * 1024 ** 2,
  /** Characters of all shared texts of a workbook, which have to be kept in memory. */
  sharedTextLength: 200_000_000,
};
