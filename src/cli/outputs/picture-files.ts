import { join } from 'node:path';
import { type Language, type Picture, reportPictures } from '../../report/index.ts';
import type { Comparison } from '../../study/index.ts';
import { makeFolders, prepareTarget, writeWhole } from '../files.ts';
import { EXIT, fileProblem, PlainError } from '../problems.ts';

/** A folder that takes every chart as a file of its own. */
export interface PictureFolder {
  readonly path: string;
  readonly kind: 'svg' | 'png';
}

/** Makes the folder, before minutes of work are spent on what goes into it. */
export async function pictureFolder(path: string, kind: PictureFolder['kind']): Promise<PictureFolder> {
  try {
    await makeFolders(path);
  } catch (error) {
    throw fileProblem(error, 'write', path, EXIT.wrongInput);
  }
  await prepareTarget(join(path, `costs.${kind}`), false);
  return { path, kind };
}

export async function writePictures(
  { path, kind }: PictureFolder,
  comparison: Comparison,
  language: Language,
): Promise<void> {
  const draw = kind === 'png' ? await painter() : ({ svg }: Picture) => svg;
  for (const picture of reportPictures(comparison, { language })) {
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
