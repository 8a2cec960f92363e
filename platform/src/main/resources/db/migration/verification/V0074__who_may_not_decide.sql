-- A tie that she finds after she said that there is none counts: somebody else goes on.
drop index verification_step_free;
create unique index verification_step_free on verification_step (verification, done_by, step)
    where step in ('CLEAR', 'CONFLICT');

-- The second wall: whoever decided about a case once, or took its verification back, does not decide about it again, in
-- whatever role; neither does she who keeps the business, or whose account stands among its owners; nor who did not say
-- that she is free to, or found that she is not.
create or replace function verification_hands() returns trigger language plpgsql as $$
begin
    if new.step in ('ACCEPT', 'REFUSE', 'QUESTION') then
        if new.done_by is null then
            raise exception 'verification_hands: nobody decided';
        end if;
        if exists (select from verification v where v.id = new.verification and v.person = new.done_by)
            or exists (select from verification v join business b on b.id = v.business
                where v.id = new.verification and b.person = new.done_by)
            or exists (select from verification v join party p on p.business = v.business
                where v.id = new.verification and p.person = new.done_by) then
            raise exception 'verification_hands: nobody decides about her own business';
        end if;
        if not exists (select from verification_step s where s.verification = new.verification
                and s.done_by = new.done_by and s.step = 'CLEAR') then
            raise exception 'verification_hands: she did not say that nothing ties her to the business';
        end if;
    end if;
    if new.step in ('ACCEPT', 'REFUSE', 'QUESTION', 'CLEAR') and exists (select from verification_step s
            where s.verification = new.verification and s.done_by = new.done_by and s.step = 'CONFLICT') then
        raise exception 'verification_hands: something ties her to the business';
    end if;
    if new.step in ('ACCEPT', 'REFUSE') and exists (select from verification_step s
            where s.verification = new.verification and s.round = new.round and s.done_by = new.done_by
                and s.step in ('ACCEPT', 'REFUSE', 'REVOKE')) then
        raise exception 'verification_hands: she decided about this case already';
    end if;
    return new;
end $$;
