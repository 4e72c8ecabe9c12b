// The faces of the page and of its maps: the worker measures with what the page draws with. Two weights, so that an
// old phone loads little; what comes from the packages' files is taken as their own style sheets cut it.
import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?url';
import arabicBold from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff2?url';
import italic from '@fontsource/noto-sans/files/noto-sans-latin-400-italic.woff2?url';
import plain from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import bold from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2?url';
import italicMore from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-italic.woff2?url';
import plainMore from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import boldMore from '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff2?url';

const latin = 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const more = 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';
const arab = 'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC';

export const family = "'Noto Sans', 'Noto Sans Arabic', sans-serif";

const faces: [string, string, FontFaceDescriptors][] = [
  ['Noto Sans', plain, {unicodeRange: latin}],
  ['Noto Sans', bold, {unicodeRange: latin, weight: '700'}],
  ['Noto Sans', italic, {unicodeRange: latin, style: 'italic'}],
  ['Noto Sans', plainMore, {unicodeRange: more}],
  ['Noto Sans', boldMore, {unicodeRange: more, weight: '700'}],
  ['Noto Sans', italicMore, {unicodeRange: more, style: 'italic'}],
  ['Noto Sans Arabic', arabic, {unicodeRange: arab}],
  ['Noto Sans Arabic', arabicBold, {unicodeRange: arab, weight: '700'}],
];

/** Declares the faces; each is fetched when a text needs it. */
export function declareFaces(into: FontFaceSet): FontFace[] {
  return faces.map(([name, url, how]) => {
    const face = new FontFace(name, `url(${url})`, {display: 'swap', ...how});
    into.add(face);
    return face;
  });
}

/** All loaded; what a face that does not come would have lettered is measured in the next one. */
export async function loadFaces(into: FontFaceSet): Promise<void> {
  await Promise.allSettled(declareFaces(into).map((face) => face.load()));
}
