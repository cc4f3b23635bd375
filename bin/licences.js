import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findUnfit, listShipped, writeReport } from './licence-list.js';
import { checkout } from './runtime.js';

const shipped = listShipped();
writeFileSync(join(checkout, 'docs/admin/licences.md'), writeReport(shipped));
const unfit = findUnfit(shipped);
for (const { name, version, licence } of unfit)
  console.error(`licences: ${name} ${version} is under ${licence}, which asks for more than to be named.`);
console.log(`${shipped.length} packages are listed in docs/admin/licences.md.`);
process.exitCode = unfit.length > 0 ? 1 : 0;
