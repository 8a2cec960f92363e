-- Her copy, and her erasure, look for her among the owners of all businesses.
create index party_person on party (person) where person is not null;
