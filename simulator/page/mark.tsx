/** Two speech bubbles over a table. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 512 512" aria-hidden="true">
      <rect class="mark-ground" width="512" height="512" rx="96" />
      <path
        class="mark-first"
        d="M112 112h150a44 44 0 0 1 44 44v54a44 44 0 0 1-44 44h-70l-52 46v-46h-28a44 44 0 0 1-44-44v-54a44 44 0 0 1 44-44z"
      />
      <path
        class="mark-other"
        d="M280 196h112a44 44 0 0 1 44 44v50a44 44 0 0 1-44 44h-20v42l-48-42h-44a44 44 0 0 1-44-44v-6h34a64 64 0 0 0 64-64v-24z"
      />
      <rect class="mark-other" x="72" y="404" width="368" height="24" rx="12" />
    </svg>
  );
}
