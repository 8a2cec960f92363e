alter table listing_choice
    drop constraint listing_choice_shown_check,
    add constraint listing_choice_shown_check check (shown <@ array['SETTLEMENT', 'PRODUCTS', 'CERTIFICATES',
        'LANGUAGES', 'WEB', 'SIZE', 'BEGUN', 'LEGAL_FORM', 'MEMBERSHIPS']);

alter table listing add column memberships boolean not null default false;

comment on column listing.memberships is
    'whether it shows which organisations count its owner among their entrepreneurs; which they are is asked when it is read, since a role ends by itself';
