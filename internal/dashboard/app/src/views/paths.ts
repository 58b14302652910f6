/** paths are the addresses of the views, which the service serves the page under. */
export const paths = ['/', '/event'] as const

/** Path is the address of a view. */
export type Path = (typeof paths)[number]
