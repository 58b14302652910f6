// Asking the service: typed documents in, answers or one kind of error out.
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'
import { QueryClient, keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { language, useLanguage } from './language'

/** Document is a GraphQL document as codegen writes it, with the types of its answer and variables. */
export type Document<R, V> = DocumentTypeDecoration<R, V> & { toString(): string }

/** Problem is one error of an answer. */
interface Problem {
  message: string
  path?: (string | number)[]
  extensions?: { code?: string; limit?: string; allowed?: number }
}

/** AskError is what went wrong, in the service's own words. */
export class AskError extends Error {
  constructor(
    message: string,
    /** code is stable: see docs/graphql-api.md. */
    readonly code: string,
    /** limit names the setting that was hit, if one was. */
    readonly limit?: string,
    /** request is the id by which the service's log knows the request. */
    readonly request?: string,
  ) {
    super(message)
    this.name = 'AskError'
  }
}

/** Answered is an answer, and what of it could not be answered. */
export interface Answered<R> {
  data: R
  problems: string[]
}

/** Sent says how a document is sent. */
interface Sent {
  signal?: AbortSignal
  /** token is the curator's. */
  token?: string
}

/**
 * post sends a document, and returns the body of the answer, and the id by which the service's log knows the request. It fails with an AskError
 * if no answer came.
 */
export async function post<P extends Problem = Problem>(document: { toString(): string }, variables: unknown, { signal, token }: Sent = {}) {
  let response: Response
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json',
        'Accept-Language': language(),
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query: document.toString(), variables }),
      signal,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new AskError('The service cannot be reached.', 'UNREACHABLE')
  }
  const request = response.headers.get('X-Request-Id') ?? undefined
  try {
    const body: { data?: Record<string, unknown> | null; errors?: P[] } = await response.json()
    return { data: body.data, errors: body.errors ?? [], request }
  } catch {
    throw new AskError(`The service answered ${response.status} ${response.statusText}.`, 'NO_ANSWER', undefined, request)
  }
}

/** ask sends a document. It fails with an AskError if nothing of it could be answered. */
export async function ask<R, V>(document: Document<R, V> | string, variables: V, signal?: AbortSignal): Promise<Answered<R>> {
  const { data, errors, request } = await post(document, variables, { signal })
  if (!data || (errors.length > 0 && Object.values(data).every((value) => value === null))) {
    const first = errors[0]
    throw new AskError(first?.message ?? 'No answer.', first?.extensions?.code ?? 'NO_ANSWER', first?.extensions?.limit, request)
  }
  return { data: data as R, problems: errors.map((p) => (p.path ? `${p.path.join('.')}: ` : '') + p.message) }
}

/** client keeps answers for a minute: going back to a view does not ask again. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (failures, error) => error instanceof AskError && /UNREACHABLE|DATABASE_(UNAVAILABLE|BUSY)/.test(error.code) && failures < 2,
    },
  },
})

/** keyOf tells one question from all others. */
export const keyOf = <R, V>(document: Document<R, V>, variables: V) => [document.toString(), variables, language()] as const

/** questionOf is a question as the client keeps it. */
export const questionOf = <R, V>(document: Document<R, V>, variables: V) => ({
  queryKey: keyOf(document, variables),
  queryFn: ({ signal }: { signal: AbortSignal }) => ask(document, variables, signal),
})

/** Options of useAnswer. */
export interface AnswerOptions {
  /** enabled is false while there is nothing to ask. */
  enabled?: boolean
  /** keep shows the last answer until the next one is there. */
  keep?: boolean
}

/** useAnswer asks when a component is shown, and again when the variables or the reader's language change. */
export function useAnswer<R, V>(document: Document<R, V>, variables: V, { enabled = true, keep = false }: AnswerOptions = {}): UseQueryResult<Answered<R>, AskError> {
  useLanguage()
  return useQuery<Answered<R>, AskError>({
    ...questionOf(document, variables),
    enabled,
    placeholderData: keep ? keepPreviousData : undefined,
  })
}
