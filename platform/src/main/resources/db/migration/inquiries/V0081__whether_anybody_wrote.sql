-- A business to which people wrote does not go into another one; who finds duplicates must see that they did.
create policy merging on inquiry for select using ((select app_duty()) = 'duplicates');
