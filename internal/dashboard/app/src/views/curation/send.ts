// Sending changes: the only requests that carry the curator's token.
import { AskError, client, type Document, post } from '../../shared/api'
import { curator } from './curator'

/** Problem is one thing for which a change was refused, in the service's own words. */
export interface Problem {
  message: string
  code: string
  /** argument is the path of what it is about: input.operations.2.event.set.date. */
  argument?: string
  target?: string
  changedBy?: string
  changedAt?: string
  currentRevision?: number
}

/** Refused is the answer to a change that was not made, or of which it is not known whether it was. */
export class Refused extends Error {
  constructor(
    readonly problems: Problem[],
    readonly request?: string,
  ) {
    super(problems[0]?.message ?? 'No answer.')
    this.name = 'Refused'
  }
}

/** send makes a change. It fails with Refused. What is shown of the graph is asked for again afterwards. */
export async function send<R, V>(document: Document<R, V>, variables: V, token = curator().token): Promise<R> {
  const { data, errors, request } = await post<{ message: string; extensions?: Omit<Problem, 'message'> }>(document, variables, { token }).catch((error) => {
    throw error instanceof AskError ? new Refused([error], error.request) : error
  })
  if (errors.length) {
    // The graph is not as it was shown: whoever decides again shall see how it is.
    if (errors.some((e) => e.extensions?.code === 'CONFLICT')) void client.invalidateQueries()
    throw new Refused(
      errors.map(({ message, extensions }) => ({ ...extensions, code: extensions?.code ?? 'NO_ANSWER', message: bare(message, extensions?.argument) })),
      request,
    )
  }
  void client.invalidateQueries()
  return data as R
}

/** bare is a message without the path of its argument, beside which it is shown. */
const bare = (message: string, argument?: string) => (argument && message.startsWith(`argument ${argument}: `) ? message.slice(`argument ${argument}: `.length) : message)
