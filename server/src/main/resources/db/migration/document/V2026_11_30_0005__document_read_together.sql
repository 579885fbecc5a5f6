-- What is still to be told of documents is told as one event for all that came in together; each of these came in alone.
update event_publication set
  event_type = 'vn.giaoban.document.DocumentsRead',
  listener_id = replace(listener_id, 'vn.giaoban.document.DocumentRead', 'vn.giaoban.document.DocumentsRead'),
  serialized_event = jsonb_build_object(
    'holder', serialized_event::jsonb -> 'holder',
    'documents', jsonb_build_array(serialized_event::jsonb -> 'document'))::text
where event_type = 'vn.giaoban.document.DocumentRead' and completion_date is null;
