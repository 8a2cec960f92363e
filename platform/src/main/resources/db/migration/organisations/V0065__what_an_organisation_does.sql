alter table organisation add description text not null default '' check (length(description) <= 2000);
alter table organisation add languages text[] not null default '{}';

comment on column organisation.description is 'what its own people write of it, in any language; empty for nothing';
comment on column organisation.languages is 'ISO 639-1, in which it serves people; empty where not told';

alter table organisation_change drop constraint organisation_change_field_check;
alter table organisation_change add constraint organisation_change_field_check
    check (field in ('name', 'name_en', 'name_ru', 'name_kk', 'name_ur', 'kind', 'web', 'description', 'languages'));

comment on table organisation_change is
    'What its own people changed of what stands here of an organisation; who did it is in the audit trail. privacy: none';
