import { unzipSync, zipSync } from 'fflate';
import writeExcel from 'write-excel-file/node';
import { type Language, reportWorkbook, type SheetCell, type WorkSheet } from '../../report/index.ts';
import type { Target } from '../files.ts';
import type { Output } from './output.ts';

/** The comparison as an Excel workbook. */
export function workbookFile(target: Target, language: Language): Output {
  return { target, text: (comparison) => workbookBytes(reportWorkbook(comparison, { language })) };
}

/** The earliest time that the format knows: the same figures give the same bytes at any hour. */
const NO_TIME = new Date(1980, 0, 1);

export async function workbookBytes(sheets: readonly WorkSheet[]): Promise<Uint8Array> {
  const written = await writeExcel(
    sheets.map(({ name, widths, rows, fixedColumns }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      ...(fixedColumns > 0 ? { stickyColumnsCount: fixedColumns } : {}),
      data: rows.map((row) => row.map(cellOf)),
    })),
    {
      features: [
        {
          files: {
            transform: {
              'xl/worksheets/sheet{id}.xml': {
                transform: (xml, _, { sheetIndex }) => withResults(xml, sheets[sheetIndex]!),
              },
            },
          },
        },
      ],
    },
  ).toBuffer();
  return zipSync(unzipSync(written), { mtime: NO_TIME });
}

function cellOf(cell: SheetCell | null) {
  if (cell === null) return null;
  const { value, format, formula, strong } = cell;
  const type = typeof value === 'string' ? String : typeof value === 'number' ? Number : Date;
  return {
    ...(formula === undefined ? { value, type } : { value: formula, type: 'Formula' as const }),
    ...(format === undefined ? {} : { format }),
    ...(strong ? { fontWeight: 'bold' as const } : {}),
  };
}

/**
 * The writer leaves formulas without results, so that a viewer that does not reckon, such as a preview or a script,
 * shows nothing. This puts each result behind its formula.
 */
function withResults(xml: string, { rows }: WorkSheet): string {
  const results = rows.flatMap((row) =>
    row.flatMap((cell) => (cell?.formula === undefined ? [] : [cell.value])),
  );
  let next = 0;
  return xml.replaceAll('</f></c>', () => `</f><v>${results[next++]}</v></c>`);
}
