// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/reading/Charset.h"

#include <QList>

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <memory>

namespace pingshen {

namespace {

using CharsetConverter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

/// In mail and on the web GB2312 means whatever a Chinese Windows writes.
QByteArray realName(const QByteArray& encoding)
{
    const auto name = encoding.trimmed().toLower().replace('_', '-');
    const bool isGb = name.contains("gb2312") || name.contains("gb-2312") || name.contains("gbk") || name == "cp936"
                      || name == "936" || name == "ms936" || name == "windows-936" || name == "euc-cn";
    return isGb ? QByteArray("gb18030") : name;
}

CharsetConverter charsetConverter(const QByteArray& encoding)
{
    auto status = U_ZERO_ERROR;
    const auto name = realName(encoding);
    CharsetConverter converter(name.isEmpty() ? nullptr : ucnv_open(name.constData(), &status), &ucnv_close);
    return U_SUCCESS(status) ? std::move(converter) : CharsetConverter(nullptr, &ucnv_close);
}

/// The library's own way to stop leaves out what has no ink, such as an override of direction, without a word.
void U_CALLCONV stopAtWhatIsLacking(const void*, UConverterFromUnicodeArgs*, const UChar*, int32_t, UChar32,
                                    UConverterCallbackReason, UErrorCode*)
{}

struct ByteOrderMark
{
    QByteArray bytes;
    QByteArray encoding;
};

const QList<ByteOrderMark>& byteOrderMarks()
{
    static const QList<ByteOrderMark> marks{{"\xEF\xBB\xBF", "utf-8"},
                                            {QByteArray("\xFF\xFE\0\0", 4), "utf-32le"},
                                            {QByteArray("\0\0\xFE\xFF", 4), "utf-32be"},
                                            {"\xFF\xFE", "utf-16le"},
                                            {"\xFE\xFF", "utf-16be"},
                                            {"\x84\x31\x95\x33", "gb18030"}};
    return marks;
}

/// Latin letters, digits and line ends of UTF-16 have a zero before or behind them.
QByteArray utf16Of(const QByteArray& bytes)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        (i % 2 == 0 ? even : odd) += bytes[i] == '\0' ? 1 : 0;
    }
    const auto enough = std::max<qsizetype>(1, bytes.size() / 16);
    if (even < enough && odd < enough) {
        return {};
    }
    return even > odd ? QByteArray("utf-16be") : QByteArray("utf-16le");
}

} // namespace

std::optional<QString> decodedText(const QByteArray& bytes, const QByteArray& encoding)
{
    const auto converter = charsetConverter(encoding);
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
    return text;
}

std::optional<QByteArray> encodedText(const QString& text, const QByteArray& encoding)
{
    const auto converter = charsetConverter(encoding);
    if (!converter) {
        return std::nullopt;
    }
    auto status = U_ZERO_ERROR;
    ucnv_setFromUCallBack(converter.get(), stopAtWhatIsLacking, nullptr, nullptr, nullptr, &status);
    QByteArray bytes(4 * text.size() + 8, Qt::Uninitialized);
    const auto length =
        ucnv_fromUChars(converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()),
                        reinterpret_cast<const UChar*>(text.constData()), static_cast<int32_t>(text.size()), &status);
    return U_FAILURE(status) ? std::nullopt : std::optional(bytes.first(length));
}

QString fileText(const QByteArray& bytes, const QByteArray& declared)
{
    for (const auto& mark : byteOrderMarks()) {
        const auto text =
            bytes.startsWith(mark.bytes) ? decodedText(bytes.sliced(mark.bytes.size()), mark.encoding) : std::nullopt;
        if (text) {
            return *text;
        }
    }
    const auto utf16 = utf16Of(bytes);
    const auto first = utf16.isEmpty() ? declared : utf16;
    for (const auto& encoding : {first, declared, QByteArray("utf-8"), QByteArray("gb18030")}) {
        if (const auto text = decodedText(bytes, encoding)) {
            return *text;
        }
    }
    return QString::fromLatin1(bytes);
}

} // namespace pingshen
