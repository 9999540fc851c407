"""Prints what TensorBoard reads from a folder of event files: read_events.py FOLDER."""

import json
import sys

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.plugins.hparams import metadata

events = EventAccumulator(sys.argv[1], size_guidance={"scalars": 0})
events.Reload()
plugin = events.PluginTagToContent("hparams")
session = metadata.parse_session_start_info_plugin_data(plugin["_hparams_/session_start_info"])
end = metadata.parse_session_end_info_plugin_data(plugin["_hparams_/session_end_info"])
print(
    json.dumps(
        {
            "file version": events.file_version,
            "scalars": {
                tag: [[event.step, event.value, event.wall_time] for event in events.Scalars(tag)] for tag in events.Tags()["scalars"]
            },
            "settings": {
                name: getattr(value, value.WhichOneof("kind")) for name, value in session.hparams.items()
            },
            "succeeded": end.status == 1,
        }
    )
)
