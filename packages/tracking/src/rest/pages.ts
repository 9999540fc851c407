import type { EndpointName } from './endpoints.ts'
import { listIn, optionalTextIn } from './message-fields.ts'
import type { Message, Transport } from './transport.ts'

/** Everything a search finds, page by page as it is asked for. */
export async function* pages(
  transport: Transport,
  name: EndpointName,
  { message, field }: { readonly message: Message; readonly field: string },
): AsyncGenerator<Message> {
  let token: string | undefined
  do {
    const answer: Message = await transport.call(name, { ...message, ...(token !== undefined && { page_token: token }) })
    yield* listIn(answer, field)
    token = optionalTextIn(answer, 'next_page_token')
  } while (token !== undefined)
}
