// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace pingshen {

/// What mail programs and web servers make of a file name, taken back. Each gives nothing when the name has none of it,
/// or when what comes out would not be text.

/// "=?gb18030?B?u6TV1Q==?=.pdf"; also with `_` in the place of `?`, which no file name may hold. Words that split a
/// character are read together. Source: RFC 2047.
std::optional<QString> withoutMimeWords(const QString& name);
/// "filename*=UTF-8''%E6%8A%A4.pdf", "attachment; filename=a.pdf". Source: RFC 5987, RFC 6266.
std::optional<QString> withoutDisposition(const QString& name);
/// "%E6%8A%A4%E7%85%A7.pdf" in UTF-8 or GBK, "%u62A4%u7167.pdf", "Work%20Permit.pdf"; not "100%25.pdf".
std::optional<QString> withoutPercents(const QString& name);
/// "=E6=8A=A4=E7=85=A7.pdf" without its frame, "#U62a4#U7167.pdf" as unzip writes it,
/// "\u62a4\u7167.pdf" as programs do.
std::optional<QString> withoutQuotedBytes(const QString& name);
/// "~{;$UU~}.pdf": Chinese in seven bits. Source: RFC 1843.
std::optional<QString> withoutHz(const QString& name);
/// "+YqRxZw-.pdf", and "&YqRxZw-.pdf" as mail folders have it; not "A+Certificate-2.pdf". Source: RFC 2152, RFC 3501.
std::optional<QString> withoutUtf7(const QString& name);
/// "&#25252;&#29031;.pdf", "A &amp; B.pdf".
std::optional<QString> withoutEntities(const QString& name);

} // namespace pingshen
