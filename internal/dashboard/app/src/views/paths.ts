/** paths are the addresses of the views, which the service serves the page under. The order is that of the menu. */
export const paths = [
  '/', '/ties', '/network', '/official', '/organization', '/event', '/agreements', '/topics', '/map', '/changes', '/coverage', '/curation',
] as const

/** Path is the address of a view. */
export type Path = (typeof paths)[number]

/** isPath tells whether a view is at a path. */
export const isPath = (path: string): path is Path => (paths as readonly string[]).includes(path)
