// Events: the list, and the page of one.
import { usePlace } from '../../shared/url'
import { EventList } from './EventList'
import { EventPage } from './EventPage'

export default function EventView() {
  const id = usePlace().params.get('id')
  return id ? <EventPage key={id} id={id} /> : <EventList />
}
