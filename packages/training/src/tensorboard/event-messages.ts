import { bytesField, doubleField, floatField, integerField, message } from '../protobuf.ts'

// The numbers of the fields are those of event.proto, summary.proto and the plugin's api.proto and plugin_data.proto:
// https://github.com/tensorflow/tensorboard/tree/master/tensorboard/compat/proto, .../plugins/hparams

/** The time and step that an event belongs to. */
export interface EventMoment {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly step: number
}

/** The first event of every file. */
export function versionEvent({ at, step }: EventMoment): Uint8Array {
  return message(doubleField(1, at / 1000), integerField(2, step), bytesField(3, 'brain.Event:2'))
}

/** Numbers by tag, at one step. */
export function scalarsEvent(moment: EventMoment, scalars: Readonly<Record<string, number>>): Uint8Array {
  return summaryEvent(
    moment,
    Object.entries(scalars).map(([tag, value]) => message(bytesField(1, tag), floatField(2, value))),
  )
}

/** What TensorBoard's page of hyper-parameters lists a run under. */
export function settingsEvent(moment: EventMoment, settings: Readonly<Record<string, string | number | boolean>>): Uint8Array {
  const entries = Object.entries(settings).map(([name, value]) => bytesField(1, message(bytesField(1, name), bytesField(2, anyValue(value)))))
  const session = message(...entries, doubleField(5, moment.at / 1000))
  return pluginEvent(moment, '_hparams_/session_start_info', message(integerField(1, 0), bytesField(3, session)))
}

/** That a run with hyper-parameters ended well. */
export function endEvent(moment: EventMoment): Uint8Array {
  const success = 1
  const session = message(integerField(1, success), doubleField(2, moment.at / 1000))
  return pluginEvent(moment, '_hparams_/session_end_info', message(integerField(1, 0), bytesField(4, session)))
}

function pluginEvent(moment: EventMoment, tag: string, content: Uint8Array): Uint8Array {
  const metadata = message(bytesField(1, message(bytesField(1, 'hparams'), bytesField(2, content))))
  // An event of a plugin needs a tensor, if only an empty one: of type float and of no elements.
  const tensor = message(integerField(1, 1), bytesField(2, message(bytesField(2, message(integerField(1, 0))))))
  return summaryEvent(moment, [message(bytesField(1, tag), bytesField(8, tensor), bytesField(9, metadata))])
}

function summaryEvent({ at, step }: EventMoment, values: readonly Uint8Array[]): Uint8Array {
  return message(doubleField(1, at / 1000), integerField(2, step), bytesField(5, message(...values.map((value) => bytesField(1, value)))))
}

/** google.protobuf.Value */
function anyValue(value: string | number | boolean): Uint8Array {
  if (typeof value === 'number') return doubleField(2, value)
  if (typeof value === 'boolean') return integerField(4, value ? 1 : 0)
  return bytesField(3, value)
}
