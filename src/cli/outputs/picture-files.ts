import { join } from 'node:path';
import type { Picture } from '../../report/index.ts';
import { makeFolders, prepareTarget, writeWhole } from '../files.ts';
import { EXIT, fileProblem, PlainError } from '../problems.ts';

/** A folder that takes every chart as a file of its own. */
export interface PictureFolder {
  readonly path: string;
  readonly kind: 'svg' | 'png';
}

/** Makes the folder, before minutes of work are spent on what goes into it. */
async function pictureFolder(path: string, kind: PictureFolder['kind']): Promise<PictureFolder> {
  try {
    await makeFolders(path);
  } catch (error) {
    throw fileProblem(error, 'write', path, EXIT.wrongInput);
  }
  await prepareTarget(join(path, `chart.${kind}`), false);
  return { path, kind };
}

/** The folders that were asked for. */
export async function picturesAsked({
  svg,
  png,
}: {
  readonly svg: string | undefined;
  readonly png: string | undefined;
}): Promise<PictureFolder[]> {
  return [
    ...(svg === undefined ? [] : [await pictureFolder(svg, 'svg')]),
    ...(png === undefined ? [] : [await pictureFolder(png, 'png')]),
  ];
}

export async function writePictures(
  { path, kind }: PictureFolder,
  pictures: readonly Picture[],
): Promise<void> {
  const draw = kind === 'png' ? await painter() : ({ svg }: Picture) => svg;
  for (const picture of pictures) {
    const target = await prepareTarget(join(path, `${picture.name}.${kind}`), false);
    await writeWhole(target, draw(picture));
  }
}

/** Two dots for a pixel of the page, sharp on paper and on a projector. */
const SCALE = 2;

/** Loaded only when asked for: it is a native program. */
async function painter(): Promise<(picture: Picture) => Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const drawn = (svg: string) => new Resvg(svg, { fitTo: { mode: 'zoom', value: SCALE } });
  const word =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15">Agents</text></svg>';
  if (drawn(word).getBBox() === undefined) {
    throw new PlainError(
      "Can't write PNG: this machine has no fonts, so charts would be without words. Install one (fonts-dejavu, say), or use --svg.",
      EXIT.failed,
    );
  }
  return ({ svg }) => drawn(svg).render().asPng();
}
