-- Letters on new programmes were asked about and never written: nothing that was allowed by it was done.
alter table consent no force row level security;
delete from consent where purpose = 'NEWS';
alter table consent drop constraint consent_purpose_check;
alter table consent add constraint consent_purpose_check
    check (purpose in ('SCREENING', 'DIRECTORY', 'VERIFICATION', 'CROSS_BORDER', 'MENTORING'));

-- Being listed as a mentor is a consent like any other. In which language she read the text was not kept: it stands here in
-- that of her letters.
alter table mentor no force row level security;
alter table person no force row level security;
insert into consent (person, purpose, version, language, given_at)
    select mentor.person, 'MENTORING', mentor.version, person.language, mentor.listed_at
    from mentor join person on person.id = mentor.person
    where mentor.listed_at is not null;
alter table person force row level security;
alter table mentor force row level security;
alter table consent force row level security;

alter table mentor drop column version;

comment on column mentor.listed_at is
    'since when everybody may read it, by her consent to MENTORING; null for one that she keeps to herself';
