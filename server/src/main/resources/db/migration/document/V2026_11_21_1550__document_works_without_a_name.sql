-- Two versions may be tied together before anybody has completed their headers.
alter table document_work drop constraint document_work_check;
