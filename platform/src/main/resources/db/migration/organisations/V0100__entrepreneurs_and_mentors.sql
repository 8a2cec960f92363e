-- An organisation also says who its entrepreneurs and mentors are. They are not told to PostgreSQL as people of the
-- organisation: each sees of it what everybody sees.
alter table organisation_role
    drop constraint organisation_role_role_check,
    add constraint organisation_role_role_check check (role in ('ENTREPRENEUR', 'MENTOR', 'PROGRAMME_OFFICER', 'REVIEWER',
        'FINANCE_OFFICER', 'TRAINER', 'ANALYST', 'PARTNER', 'ADMINISTRATOR'));

alter table organisation_invitation
    drop constraint organisation_invitation_role_check,
    add constraint organisation_invitation_role_check check (role in ('ENTREPRENEUR', 'MENTOR', 'PROGRAMME_OFFICER',
        'REVIEWER', 'FINANCE_OFFICER', 'TRAINER', 'ANALYST', 'PARTNER', 'ADMINISTRATOR'));

comment on table organisation_role is
    'Which role a person has for an organisation, since when and until when. privacy: personal; subject: person';
comment on function app_organisations() is 'The organisations that she works for now; empty for none';
