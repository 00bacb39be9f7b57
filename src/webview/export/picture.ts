import type { Sheet } from '../../protocol/sheet';
import type { GridModel } from '../grid/grid-model';

/** In CSS pixels; the scale keeps the text sharp. */
const scale = 2;
const padding = 8;
const lineHeight = 18;
const widest = 240;
const narrowest = 84;
const headerHeight = 64;
const footerHeight = 32;
const mark = 10;

type Context = CanvasRenderingContext2D;

interface Line {
  readonly cells: readonly (readonly string[])[];
  readonly height: number;
}

/** Paints a sheet in the theme's colours, with the owners' shapes of the grid that it was made of. */
export async function paintSheet(sheet: Sheet, { rows }: GridModel): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const theme = getComputedStyle(document.body);
  const font = (style: string) => `${style} ${theme.fontFamily}`;
  context.font = font('bold 13px');
  const widths = columnWidths(context, sheet);
  const lines = [sheet.columns, ...sheet.rows].map(row => layOut(context, row, widths));
  const width = widths.reduce((sum, each) => sum + each, 2 * padding);
  const height = lines.reduce((sum, line) => sum + line.height, headerHeight + footerHeight);
  canvas.width = width * scale;
  canvas.height = height * scale;
  context.scale(scale, scale);
  context.textBaseline = 'top';
  context.fillStyle = theme.backgroundColor;
  context.fillRect(0, 0, width, height);
  context.fillStyle = theme.color;

  const write = (text: string, x: number, y: number, style: string) => {
    context.font = font(style);
    context.fillText(text, x, y, width - x - padding);
  };
  write(sheet.title, 2 * padding, 2 * padding, 'bold 17px');
  write(sheet.subtitle, 2 * padding, 2 * padding + 24, '13px');
  let y = headerHeight;
  lines.forEach(({ cells, height: lineSpace }, line) => {
    let x = padding;
    cells.forEach((texts, column) => {
      const owner = rows[line - 1]?.cells[column - 1];
      const indent = owner?.matches && owner.owner ? mark + padding / 2 : 0;
      if (owner?.owner && indent > 0) paintMark(context, owner.owner, x + padding, y + padding - 2, theme);
      texts.forEach((text, index) => {
        const style = line === 0 || column === 0 ? 'bold 13px' : '13px';
        write(text, x + padding + indent, y + padding / 2 + index * lineHeight, style);
      });
      x += widths[column]!;
    });
    y += lineSpace;
    context.globalAlpha = 0.3;
    context.fillRect(padding, y - 1, width - 2 * padding, 1);
    context.globalAlpha = 1;
  });
  write(sheet.footer, 2 * padding, y + padding, '11px');
  return bytesOf(canvas);
}

const columnWidths = (context: Context, { columns, rows }: Sheet): readonly number[] =>
  columns.map((column, index) => {
    const texts = [column, ...rows.map(row => row[index] ?? '')];
    const needed = Math.max(narrowest, ...texts.map(text => context.measureText(text).width));
    return Math.ceil(Math.min(widest, needed)) + 3 * padding + mark;
  });

function layOut(context: Context, row: readonly string[], widths: readonly number[]): Line {
  const cells = row.map((text, index) => wrap(context, text, widths[index]! - 3 * padding - mark));
  return { cells, height: Math.max(1, ...cells.map(({ length }) => length)) * lineHeight + padding };
}

/** Breaks a text into lines no wider than a width. */
function wrap(context: Context, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const joined = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && context.measureText(joined).width <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** The same shapes as in the grid. */
function paintMark(context: Context, owner: string, x: number, y: number, theme: CSSStyleDeclaration): void {
  const radius = mark / 2;
  context.save();
  context.fillStyle = context.strokeStyle =
    theme.getPropertyValue(`--${owner === 'n/a' ? 'none' : owner}`) || theme.color;
  context.lineWidth = 2;
  context.beginPath();
  if (owner === 'provider') context.strokeRect(x + 1, y + 1, mark - 2, mark - 2);
  else if (owner === 'n/a') context.fillRect(x, y + radius - 1, mark, 2);
  else {
    context.arc(x + radius, y + radius, radius - 1, 0, 2 * Math.PI);
    context.stroke();
    context.beginPath();
    context.arc(x + radius, y + radius, radius, Math.PI / 2, owner === 'shared' ? 1.5 * Math.PI : 2.5 * Math.PI);
    context.fill();
  }
  context.restore();
}

async function bytesOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The picture could not be made: it is too large.');
  return new Uint8Array(await blob.arrayBuffer());
}
