// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/NameDecoder.h"

#include <QStringConverter>

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter openConverter(const char* encoding)
{
    auto status = U_ZERO_ERROR;
    return {ucnv_open(encoding, &status), &ucnv_close};
}

std::optional<QString> fromUtf8(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

/// Private-use characters and C1 controls show that the bytes were never meant like this.
bool isPlausible(const QString& text)
{
    return std::ranges::none_of(text, [](QChar c) {
        return c.category() == QChar::Other_PrivateUse || (c.unicode() >= 0x80 && c.unicode() < 0xA0);
    });
}

std::optional<QString> from(const char* encoding, const QByteArray& bytes)
{
    const auto converter = openConverter(encoding);
    if (!converter) {
        return std::nullopt;
    }
    auto status = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString text(2 * bytes.size() + 1, Qt::Uninitialized);
    const auto length =
        ucnv_toUChars(converter.get(), reinterpret_cast<UChar*>(text.data()), static_cast<int32_t>(text.size()),
                      bytes.constData(), static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    text.truncate(length);
    return isPlausible(text) ? std::optional(text) : std::nullopt;
}

bool isAscii(const QByteArray& bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

Result<NameDecoder> NameDecoder::create(const QString& encoding)
{
    const auto name = encoding.trimmed().toLatin1();
    auto status = U_ZERO_ERROR;
    if (!name.isEmpty() && (ucnv_countAliases(name.constData(), &status) == 0 || !openConverter(name.constData()))) {
        return {Error::Code::EncodingUnknown, {{u"encoding"_s, encoding}}};
    }
    return NameDecoder(name);
}

QString NameDecoder::decode(const QByteArray& name, Declared declared)
{
    const auto utf8 = fromUtf8(name);
    if (isAscii(name) || (declared == Declared::Utf8 && utf8)) {
        return utf8.value_or(QString());
    }
    if (!m_chosen.isEmpty()) {
        if (const auto text = from(m_chosen.constData(), name)) {
            return *text;
        }
    }
    if (utf8) {
        return *utf8;
    }
    if (const auto text = from("gb18030", name)) {
        ++m_guessed[u"GB18030"_s];
        return *text;
    }
    ++m_guessed[u"CP437"_s];
    return from("ibm-437_P100-1995", name).value_or(QString::fromLatin1(name));
}

QByteArray toGb18030(const QString& text)
{
    const auto converter = openConverter("gb18030");
    if (!converter) {
        return {};
    }
    auto status = U_ZERO_ERROR;
    QByteArray bytes(4 * text.size() + 1, Qt::Uninitialized);
    const auto length =
        ucnv_fromUChars(converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()),
                        reinterpret_cast<const UChar*>(text.constData()), static_cast<int32_t>(text.size()), &status);
    return U_FAILURE(status) ? QByteArray() : bytes.first(length);
}

} // namespace pingshen
