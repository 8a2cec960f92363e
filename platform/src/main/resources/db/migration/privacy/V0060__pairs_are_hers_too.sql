-- A copy of her data is read as she herself: a pair is about the owners of both, and about no organisation that brought one.
create policy her_own on duplicate for select
    using (exists (select from business
        where business.id in (duplicate.one, duplicate.other) and business.person = (select app_person())));

-- Where she said of herself that she owns a part of what an organisation brought.
create policy her_own on party for select using (person = (select app_person()));
