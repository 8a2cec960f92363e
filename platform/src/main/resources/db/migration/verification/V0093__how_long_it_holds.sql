-- An administrator of Banu sets it. The last sixty days, in which it can be renewed, stay less than half of it.
alter table verification_office no force row level security;
update verification_office set months = least(60, greatest(6, months)) where months not between 6 and 60;
alter table verification_office force row level security;
alter table verification_office drop constraint verification_office_months_check;
alter table verification_office add constraint verification_office_months_check check (months between 6 and 60);
