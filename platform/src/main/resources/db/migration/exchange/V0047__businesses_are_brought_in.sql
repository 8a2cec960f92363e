-- A list is brought in after its page was left: by Banu itself, for the organisation whose list it is.
create policy brought_in on business using ((select app_duty()) = 'exchange');
