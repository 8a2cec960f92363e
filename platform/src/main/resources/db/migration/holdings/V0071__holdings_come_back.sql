-- What is told of the owners of a business that was found to be another one is brought back with it.
create policy merging on party using ((select app_duty()) = 'duplicates');
create policy merging on stake using ((select app_duty()) = 'duplicates');
create policy merging on office using ((select app_duty()) = 'duplicates');
create policy merging on proof using ((select app_duty()) = 'duplicates');
create policy merging on explanation using ((select app_duty()) = 'duplicates');
create policy merging on statement using ((select app_duty()) = 'duplicates');
