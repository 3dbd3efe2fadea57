/** Turkish: the texts as a person reads them, and the words by which a Turkish reply is understood. */
import type { Span } from '../span.ts';
import type { WordingTexts } from '../wording.ts';
import type { ChatTexts, LanguagePack, ReplyWords, TextFacts } from './language-pack.ts';
import { declined, forbidden, owned } from './turkish-endings.ts';

/** A number has no plural: "7 gün". */
const spans = { day: 'gün', hour: 'saat', minute: 'dakika' } as const;

function inWords({ count, unit }: Span): string {
  return `${count} ${spans[unit]}`;
}

/** No ending is ever put to a name: which one is right depends on how the name is spoken. */
function texts({ company, formality, mix, deletedAfter }: TextFacts): WordingTexts {
  const { name, legalName, privacyUrl } = company;
  const say = (sen: string, siz: string) => (formality === 'informal' ? sen : siz);
  return {
    kinds: { marketing: 'reklam', other: 'mesaj', mixed: 'reklam ve mesaj' },

    bubble: 'WhatsApp ile haberler',
    bubbleSorry: say(
      'Form şu anda yüklenmiyor. Bize WhatsApp üzerinden START yaz.',
      'Form şu anda yüklenmiyor. Bize WhatsApp üzerinden START yazın.',
    ),
    heading: `${name} WhatsApp mesajları`,
    phoneLabel: say('Cep telefonu numaran', 'Cep telefonu numaranız'),
    phoneOptionalLabel: say('Cep telefonu numaran (isteğe bağlı)', 'Cep telefonu numaranız (isteğe bağlı)'),
    countryLabel: 'Numaranın ülkesi',
    stopLine: say(
      'İsteğe bağlı. Onayını dilediğin zaman geleceğe yönelik geri alabilirsin: STOP yaz.',
      'İsteğe bağlı. Onayınızı dilediğiniz zaman geleceğe yönelik geri alabilirsiniz: STOP yazın.',
    ),
    privacyLine: say(
      `Numaranı ve mesajlarını WhatsApp (Meta, İrlanda ve ABD) işler. EVET yanıtı gelmezse numaranı ${inWords(deletedAfter)} sonra sileriz.`,
      `Numaranızı ve mesajlarınızı WhatsApp (Meta, İrlanda ve ABD) işler. EVET yanıtı gelmezse numaranızı ${inWords(deletedAfter)} sonra sileriz.`,
    ),
    privacyLabel: 'Gizlilik',
    imprintLabel: 'Künye',
    link: 'WhatsApp ile devam et',
    close: 'Kapat',
    opensNewTab: 'yeni sekmede açılır',
    missingPurpose: say('Lütfen almak istediklerini işaretle.', 'Lütfen almak istediklerinizi işaretleyin.'),
    missingPhone: say('Lütfen cep telefonu numaranı gir.', 'Lütfen cep telefonu numaranızı girin.'),
    invalidPhone: say(
      'Bu, seçilen ülkeden tam bir cep telefonu numarası değil. Lütfen rakamları ve ülkeyi kontrol et; sabit hat numaraları olmaz.',
      'Bu, seçilen ülkeden tam bir cep telefonu numarası değil. Lütfen rakamları ve ülkeyi kontrol edin; sabit hat numaraları olmaz.',
    ),
    nextHeading: 'Şimdi ne olacak',
    nextSteps: [
      'WhatsApp hazır bir mesajla açılır.',
      say('Bu mesajı olduğu gibi gönder.', 'Bu mesajı olduğu gibi gönderin.'),
      say(
        'Emin olmak için bir kez daha sorarız. Kaydın ancak EVET yanıtını verince tamamlanır.',
        'Emin olmak için bir kez daha sorarız. Kaydınız ancak EVET yanıtını verince tamamlanır.',
      ),
    ],
    waiting: say('WhatsApp üzerinden yanıtını bekliyoruz.', 'WhatsApp üzerinden yanıtınızı bekliyoruz.'),
    confirmedHeading: say('Kaydın tamam', 'Kaydınız tamam'),
    confirmed: say(
      `EVET yanıtın için teşekkürler. ${name} sana bundan sonra WhatsApp üzerinden yazacak. Çıkmak için: STOP yaz.`,
      `EVET yanıtınız için teşekkürler. ${name} size bundan sonra WhatsApp üzerinden yazacak. Çıkmak için: STOP yazın.`,
    ),
    openAgain: 'WhatsApp uygulamasını yeniden aç',
    edit: 'Bilgileri değiştir',
    notRecorded: say(
      'Bilgilerin bize ulaşmadı. WhatsApp mesajını yine de gönder: Sana orada sorarız.',
      'Bilgileriniz bize ulaşmadı. WhatsApp mesajını yine de gönderin: Size orada sorarız.',
    ),
    showQr: 'QR kodunu göster',
    qrHint: 'Telefonun kamerasıyla okutulur: WhatsApp orada hazır mesajla açılır.',
    sentence: `Merhaba ${name}, evet, WhatsApp üzerinden {kind} almak istiyorum: {purposes}. (No. {ref})`,

    question: say(
      `Emin misin? ${legalName} sana WhatsApp üzerinden {kind} göndersin mi: {purposes}? Gizlilik: ${privacyUrl} – Kaydın ancak EVET ile tamamlanır. Onayını dilediğin zaman geleceğe yönelik geri alabilirsin: STOP yaz.`,
      `Emin misiniz? ${legalName} size WhatsApp üzerinden {kind} göndersin mi: {purposes}? Gizlilik: ${privacyUrl} – Kaydınız ancak EVET ile tamamlanır. Onayınızı dilediğiniz zaman geleceğe yönelik geri alabilirsiniz: STOP yazın.`,
    ),
    questionFooter: say(
      'Sen istemedin mi? HAYIR seç ya da bir şey yapma.',
      'Siz istemediniz mi? HAYIR seçin ya da bir şey yapmayın.',
    ),
    yes: 'EVET',
    no: 'HAYIR',
    welcome: say(
      'Teşekkürler, kaydın tamam: {purposes}. Bizden artık mesaj almak istemiyor musun? STOP yazman yeterli. Seçim: AYARLAR. Verilerin: VERİLERİM.',
      'Teşekkürler, kaydınız tamam: {purposes}. Bizden artık mesaj almak istemiyor musunuz? STOP yazmanız yeterli. Seçim: AYARLAR. Verileriniz: VERİLERİM.',
    ),
    refused:
      mix === 'marketing'
        ? say(
            `Tamam. Kaydın yapılmadı, ${name} sana reklam göndermeyecek.`,
            `Tamam. Kaydınız yapılmadı, ${name} size reklam göndermeyecek.`,
          )
        : say(
            `Tamam. Bunun için kaydın yapılmadı, ${name} sana bu konuda mesaj göndermeyecek.`,
            `Tamam. Bunun için kaydınız yapılmadı, ${name} size bu konuda mesaj göndermeyecek.`,
          ),
    stopped: say(
      `Kaydın silindi. ${name} sana artık kendiliğinden yazmayacak. Yanlışlıkla mı oldu? START yaz.`,
      `Kaydınız silindi. ${name} size artık kendiliğinden yazmayacak. Yanlışlıkla mı oldu? START yazın.`,
    ),
    unclearWhileAsked: say(
      'Bunu tam anlayamadık. Lütfen EVET ya da HAYIR seç. EVET olmadan kaydını yapmayız.',
      'Bunu tam anlayamadık. Lütfen EVET ya da HAYIR seçin. EVET olmadan kaydınızı yapmayız.',
    ),
    unclearWhileSubscribed: say(
      `Çıkmak ister misin? Yanıtına kadar ${mix === 'other' ? 'mesaj' : 'reklam'} gelmeyecek.`,
      `Çıkmak ister misiniz? Yanıtınıza kadar ${mix === 'other' ? 'mesaj' : 'reklam'} gelmeyecek.`,
    ),
    unsubscribe: 'Listeden çık',
    keep: 'Almaya devam et',
  };
}

function chat({ company: { name }, formality }: TextFacts): ChatTexts {
  const say = (sen: string, siz: string) => (formality === 'informal' ? sen : siz);
  return {
    settings: say(
      'Ne almak istersin? Listeden seç. Ya da her şeyi bu sayfada değiştir, 15 dakika geçerli: {link}',
      'Ne almak istersiniz? Listeden seçin. Ya da her şeyi bu sayfada değiştirin, 15 dakika geçerli: {link}',
    ),
    settingsButton: 'Seç',
    rowDrop: 'Artık alma',
    rowAdd: 'Bunu da al',
    rowAll: 'Hepsini al',
    rowNone: 'Hiçbirini alma',
    changed: say(
      'Kaydedildi. Artık şunları alıyorsun: {purposes}.',
      'Kaydedildi. Artık şunları alıyorsunuz: {purposes}.',
    ),
    data: say(
      `${name} senin hakkında sakladığı verileri burada gösterir; indirebilir, düzeltebilir ya da silebilirsin: {link} (15 dakika geçerli)`,
      `${name} sizin hakkınızda sakladığı verileri burada gösterir; indirebilir, düzeltebilir ya da silebilirsiniz: {link} (15 dakika geçerli)`,
    ),
    erasure: say(
      `Kaydın silindi. ${name} senin hakkında neler sakladıysa burada tümünü de sildirebilirsin: {link} (15 dakika geçerli)`,
      `Kaydınız silindi. ${name} sizin hakkınızda neler sakladıysa burada tümünü de sildirebilirsiniz: {link} (15 dakika geçerli)`,
    ),
    nothingStored: `${name} bu sohbet için bir kayıt saklamıyor.`,
  };
}

/**
 * Collisions to know: the negation sits inside the verb ("gönderin", "göndermeyin"; "çıkmak istiyorum", "çıkmak
 * istemiyorum"), so the forms are listed whole. "iptal", "sil" and "çıkar" are said of orders and products, "almak" is to
 * receive and to buy, "mesaj" is also what stands on a greeting card, "kesin" is "cut" and "certainly", "ara" is "call" and
 * "pause", "son" is "end" and "last", "red" is an English colour, "dur" is hard in French, and "gerek yok" refuses a bag as
 * well as a newsletter. "mi" makes a question, but "çıkarır mısınız" is a request. People type without ç, ğ, ı, ş, which all
 * fold to plain letters.
 */
const replies: ReplyWords = {
  optOut:
    'abonelikten çık, abonelikten çıkış, abonelikten çıkmak istiyorum, aboneliği iptal et, abonelik iptal, abonelik iptali, abonelik iptal et, üyelik iptal, üyelik iptali, ' +
    'listeden çık, listeden çıkar, listeden çıkarın, mesaj iptal, sms iptal, opt out, beni çıkar, beni çıkarın, beni sil, beni silin, rahat bırakın, beni rahat bırakın, ' +
    'artık yazmayın, bir daha yazmayın, reklam istemiyorum, mesaj istemiyorum, stoplayın, stopla, abonelikten ayrıl',
  everydayOptOut:
    'ret, red, iptal, iptal et, iptal edin, iptal ediniz, iptal etmek, dur, durun, dur dedim, durdur, durdurun, durdurunuz, durdurma, durdurmak, çık, çıkış, çıkmak, çıkın, çıkar, çıkarın, çıkarınız, çıkart, çıkartın, bitir, bitirin, ' +
    'kapat, kapatın, sil, silin, siliniz, bırak, bırakın, ayrıl, ayrılmak, ayrılıyorum, çıkıyorum, vazgeç, vazgeçtim, vazgeçiyorum, sonlandır, sonlandırın, sonlandırmak, son ver, son verin, kaldır, kaldırın, ' +
    'cancel, verilerimi sil, verilerimi silin, bilgilerimi sil, bilgilerimi silin, kişisel verilerimi sil, kişisel verilerimi silin, tüm verilerimi sil, tüm verilerimi silin, ' +
    'verileri sil, verileri silin, verilerimin silinmesini istiyorum, kişisel verilerimin silinmesini istiyorum, bilgilerimin silinmesini istiyorum, her şeyi sil, reddediyorum',
  ordinary: 'alt, başta, kap, para',
  filling:
    'ben beni bana benim bizi bize biz siz sizi sizin sizden size sen senden bu şu o bunu şunu bunları şunları bunlar şunlar bundan buradan burdan şuradan burası hemen şimdi derhal acilen acil artık hiç hep hepsini hepsinden tümünü tüm tümünden bütün her şeyi ' +
    'ne olur nolur istiyorum istiyoruz istiyom isterim isterdim rica ediyorum ederim edin et ediniz edermisiniz eder misiniz misin ediyorum ediyoruz etmek etsin olsun lazım gerek gerekiyor mümkünse bir an önce kez daha yine tekrar dedim diyorum dedik ya yaa yahu be abi artk ' +
    've ile için ama da de mi ki evet hayır yok tamam ok hadi haydi işte yani sadece komple tamamen kesinlikle kalıcı olarak tarafıma tarafımı kendimi beri listeden listenizden listesinden numaramı numarami numaram lan ulan amk aq mk',
  urging:
    'hemen şimdi derhal acilen acil artık lütfen bu şu bunu şunu bunları şunları tüm bütün hepsini bana beni size sizin et edin ediniz ediyorum olsun her ve bi bir',
  yes: 'evet, evet lütfen, evet lutfen, lütfen evet, lutfen evet, evet teşekkürler, evet tesekkurler, evet teşekkür ederim, evet tesekkur ederim, evet sağolun, evet sagolun, evet sağ olun',
  no:
    'hayır, hayir, yok, yoo, hayır hayır, istemiyorum, istemiyoruz, istemem, hayır istemiyorum, olmaz, asla, kesinlikle hayır, hayır olmaz, hayır vazgeçtim, vazgeçtim hayır, gerek yok, hayır gerek yok, ' +
    'ilgilenmiyorum, hayır ilgilenmiyorum, kabul etmiyorum, almayayım, ben almayayım, istemez, kalsın, no, nope',
  start:
    'start, başla, başlat, abone ol, üye ol, kaydol, kayıt ol, katıl, abone olmak istiyorum, üye olmak istiyorum, kayıt olmak istiyorum, tekrar abone olmak istiyorum, abone olmak istiyorum tekrar, yeniden abone olmak istiyorum, tekrar abone ol',
  settings: 'ayarlar, ayarlarım, ayar, tercihler, tercihlerim',
  data: 'verilerim, bilgilerim, kişisel verilerim, veri talebi, bilgi talebi, kvkk başvurusu, kvkk talebi, kvkk bilgi talebi',
  erasure:
    'sil, silin, verilerimi sil, verilerimi silin, bilgilerimi sil, bilgilerimi silin, kişisel verilerimi sil, kişisel verilerimi silin, tüm verilerimi sil, tüm verilerimi silin, ' +
    'verileri sil, verileri silin, verilerimin silinmesini istiyorum, kişisel verilerimin silinmesini istiyorum, bilgilerimin silinmesini istiyorum, her şeyi sil',
  promo: 'promo, sadece promo, sadece reklam, sadece kampanya, sadece kampanyalar',
  trans: 'trans, sadece trans, sadece sipariş, sadece siparişler',
  all: 'hepsi, tümü, tüm mesajlar, bütün mesajlar',
  politeness:
    'lütfen, lutfn, lütfn, ltfn, lutfenn, teşekkürler, teşekkür ederim, teşekkür ederiz, çok teşekkürler, çok teşekkür ederim, şimdiden teşekkürler, şimdiden teşekkür ederim, tşk, tşkler, tşkkrlr, teşekkür, ' +
    'sağolun, sağ olun, sağol, çok sağolun, eyvallah, merhaba, merhabalar, mrb, mrhb, selam, selamlar, slm, selamün aleyküm, iyi günler, iyi akşamlar, iyi geceler, günaydın, tünaydın, ' +
    'iyi çalışmalar, kolay gelsin, hayırlı günler, hayırlı işler, kusura bakmayın, pardon, özür dilerim, maalesef, hocam, kardeşim, abicim, arkadaşlar, arkadaşım, beyefendi, hanımefendi, sayın yetkili, sayın ilgili, sayın yetkililer, ' +
    'allah aşkına, allahaşkına, rica ederim, rica etsem, zahmet olmazsa, mümkünse, iyi haftalar, iyi hafta sonları, görüşürüz, hoşça kalın',
  signOffs: 'saygılarımla, saygılarımızla, sevgiler, selamlarımla, iyi günler dilerim, iyi çalışmalar dilerim',
  sets: {
    me: 'beni bizi',
    messages: `${declined(
      'mesaj msj mesj reklam reklâm bülten spam bildirim duyuru ileti sms whatsapp vatsap wp tanıtım promosyon pazarlama bilgilendirme toplu',
    )} mesajlarinız mesajınızı sms sms's reklamlarınız`,
    news: declined('kampanya fırsat indirim haber teklif mail eposta posta bilgi çöp saçmalık'),
    list: `${declined('liste rehber sistem grup kanal bülten veritabanı abonelik üyelik kayıt mesaj reklam sms')} aboneliğinizden üyeliğinizden`,
    contact: `${owned('numara telefon no veri bilgi isim hat tel gsm cep')} adımı ismimi ismim kaydımı kaydım kaydımın verilerimin numaramın tarafımı tarafıma`,
    membership:
      'abonelik aboneliği aboneliğimi aboneliğim aboneliğimin aboneligimizi abonelikten abonelikler aboneliğimden üyelik üyeliği üyeliğimi üyeliğim üyeliğimin üyelikten üyeliğimden kaydımı kaydım kaydı kaydımın aboneliklerimi',
    consent: `${owned('onay rıza muvafakat')} izin iznimi izni iznim iznimin izinlerimi onayı rızayı iznimizi`,
    theyDont: 'istemiyor istemiyo istemiyorlar istemez istemedi istemiyormuş',
    shipping: 'gönderim gönderimi gönderimini gönderi gönderiyi gönderiyi sevkiyat sevkiyatı teslimat teslimatı',
    parcel: declined('adres paket kargo sipariş kurye'),
    business:
      `${declined(
        'sipariş randevu rezervasyon kargo paket ürün buket gül lale orkide fatura ödeme kurs ders atölye masa bilet kart sepet teslimat kurye gönderi hesap çanta adres fiyat vazo toplantı zambak papatya saksı bitki tohum içerik menü etkinlik fiş kutu kapı zil düğün kıyafet elbise beden renk çek para depozito seminer kredi site taksit hediye kurdele poşet tasarım ayakkabı yemek fotoğraf resim yorum film okul araba',
      )} çiçek çiçeği çiçekler çiçekleri çiçeğin çiçeğe siparişimi siparişim siparişimin siparişimizi siparişimden randevumu randevum rezervasyonumu rezervasyonum rezervasyonumuzu sepetim sepetimi sepetimden hesabımı hesabım hesap adresimi adresim ` +
      'gazete dergi internet spor salonu derneği pazartesi salı çarşamba perşembe cuma cumartesi yarın yarınki bugünkü akşamki bekleme yedek davetli hesabımdan iade değişim eğitim eğitimi eğitimden ödememi faturayı faturamı kargom kargomu paketim paketimi kartım kartımı ürünümü kursumu biletimi biletim teslimatı masayı dersi kaydırın',
    end: 'durdurun durdurn durdrun durdurr kapatn kesn iptal iptali iptalini durdur durdurun durdurunuz durdurur durdurmanızı durdurulmasını durdurulsun durdurabilir durdurmak durdursana durdursanıza kes kesin kesiniz keser kesmenizi kesilmesini kesilsin kessenize kesermisiniz sonlandır sonlandırın sonlandırınız sonlandırılmasını sonlandırmak sonlandırıyorum bitir bitirin bitirmek kapat kapatın kapatınız kapatılsın kapatılmasını kapatır kapatabilir kapatsanıza kapatmak kapatmanızı bırak bırakın bırakınız bırakır bırakmanızı bıraksanıza durun dur ret red reddediyorum reddet stop stopla stoplayın engelleyin cancel',
    leave:
      'çık çıkmak çıkayım çıkıyorum çıkıcam çıkacağım çıkabilir çıkış çıkmam çıkalım çıkmayı ayrıl ayrılmak ayrılıyorum ayrılıcam ayrılayım ayrılabilir vazgeçiyorum vazgeçtim vazgeçmek ayrılış çıkartılmak çıkarılmak',
    remove:
      'silun siliverun çıkarun silinsun silin siln çıkarn çıkar çıkarın çıkarınız çıkarırmısınız çıkarır çıkarırsanız çıkarmanızı çıkarılmasını çıkarılmak çıkarılsın çıkarabilir çıkarsanıza çıkarsana çıkart çıkartın çıkartınız çıkartır çıkartırmısınız çıkartırsanız çıkartılmasını çıkartmanızı çıkartılmak çıkartsanıza cikarn çıkarmak çıkarıverin ' +
      'sil silin siliniz siler silermisiniz silebilir silmenizi silinmesini silinmek silinsin silsenize silseniz silerseniz sildirmek silinmesi silip siliverin ' +
      'kaldır kaldırın kaldırınız kaldırır kaldırırmısınız kaldırabilir kaldırmanızı kaldırılmasını kaldırılsın kaldırırsanız düşürün defedin engelleyin',
    sending:
      'atmayı göndermeyi yollamayı yazmayı paylaşmayı spamlamayı aramayı gondermegi iletmeyi atmaktan göndermekten yazmaktan yollamaktan taciz rahatsız etmeyi etmekten',
    dont: `${forbidden(
      'gönder gonder yolla at yaz ilet gönderil atıl yollan iletil gel spamla spamle göndert yap',
    )} yazmasanız atmasanız göndermeseniz göndermezseniz atmazsanız yazmazsanız gondermeyn gondermein gondermiyin atmiyin yazmiyin yollamiyin atmaın yazmaın atmyin yazmyin yazmyn atmyn göndermyn yollamyn gelmesin kesilsin atmayınn yazmayınn gondermeyınn`,
    nowant:
      'istemiyorum istemiyoruz istemiyom istemiyoz istemiyorm istemiyrum istemiyrm istmiyorum istemiyorumm istemiyorumartik istemeyrum istemiyrum istemeyirum istemeyom isdemiyorum isdemiyom istemicem istemem istemeyiz istemiorum istemyorum isteniyorum istemiyorumki istemıyorm istmiyom stemiyorum',
    how: 'çıkabilirim çıkarım çıkacağım çıkıcam çıkılıyor çıkılır durdururum durdurabilirim durdurabiliyorum kurtulurum kurtulabilirim silerim sildirebilirim kapatırım kapatabilirim kapatılıyor engellerim ayrılırım ayrılabilirim çıkıyoruz çıkıyorum kapanıyor durdurulur durduruluyor kurtulucam çıkıcaz çıkılacak edilir ediliyor edebilirim ederim edeceğim',
    reach: 'ulaşmayın ulaşma ulaşmayınız geçmeyin geçme geçmeyiniz kurmayın kurmayınız kurma geçilmesini kurulmasını',
  },
  clear: [
    '<list>|<membership>|<messages> ~3 <remove>|<leave>',
    '<me> ~4 <remove>',
    '<remove> ~1 <me>',
    '<me> ~3 listeden|listenizden|buradan|burdan|gruptan|bundan',
    '<contact> ~4 <remove>',
    '<remove> ~2 <contact>',
    '<remove>|<leave> ~3 listeden|listenizden|rehberden|sistemden|gruptan',
    '<messages>|<membership> ~3 <end>',
    '<end> ~3 <messages>|<membership> $',
    '<news> ~2 <end>',
    'hizmeti|servisi|hizmetinizi|hizmetten|servisten|servisinizi ~2 <end>|çıkmak|ayrılmak',
    'ret|itiraz|cayma|silinme hakkımı|hakkım ~1 kullanıyorum|kullanmak|kullanacağım',
    'numara ~6 silin|sil|siliniz $',
    '^ tamam|yeter|bıktım|bıktık ~1 yeter? <remove>|<end> $',
    'tacizi|tacizden|tacize|spami|spamdan|spama ~2 vazgeçin|son|bırakın|kesin|kes|durdurun',
    '<messages> ~1 son $',
    'gönderimi|gönderimini|gönderimleri|gönderimlerinizi|gönderiminizi|yayını|takibi ~2 <end>|bırakmak|bırakıyorum',
    'çıkışımı|çıkış|silinmemi|çıkarılmamı|çıkmamı ~1 yapın|yap|yapar|istiyorum|verin|sağlayın',
    'düş|düşün ~1 yakamdan|yakamızdan',
    'bırak|bırakın ~1 peşimi|yakamı',
    '<sending> ~1 bırak|bırakın|bırakınız|kes|kesin|kesiniz|durdur|durdurun|son|bırakır|keser|bıraksanıza|vazgeçin|vazgeç|bırakmanızı|kesmenizi|sonlandırın',
    '^ durdurun|durdur|kesin|kes|bırakın|bırak|iptal ~1 artık|şunu|bunu|şunları|bunları|edin|et|hemen ~2 $',
    'artık|lütfen|hemen ~1 durdurun|durdur|kesin|bırakın $',
    '<consent> ~3 geri ~1 çekiyorum|çek|çekmek|alıyorum|almak|aldım|çektim|çekin|alın|alıyoruz|çekiyoruz|çekildi|alındı',
    '<consent> ~3 iptal|iptali|iptalini|kaldırıyorum|kaldırın|kaldırmak|sonlandırıyorum|çekiyorum|geri|sil|silin',
    'rahat ~1 bırak|bırakın|bırakınız|bırakır|ver|verin|bıraksanıza',
    'peşimi|yakamı|yakamdan ~1 bırak|bırakın|düş|düşün',
    'itiraz ~1 ediyorum|ederim|ediyoruz ~4 <messages>|işlenmesine|kullanılmasına',
    '<messages>|işlenmesine|kullanılmasına ~4 itiraz|reddediyorum|ret|red',
    '<messages>|<sending>|tacize|buna|şuna ~3 son ~1 ver|verin|veriniz|verilsin|verilmesini',
    'son ~1 ver|verin|verilsin ~2 <messages>|buna|şuna',
    '<messages> ~2 kurtulmak|kurtarın',
    '<messages> ~1 yeter|yetti $',
    'yeter|yetti ~2 <messages> $',
    'daha|artık ~1 <messages> ~1 hayır $',
    '^ hayır ~1 reklam|spam|reklama|spama $',
    'kaç|defalarca|kere|kez|defa ~3 iptal|çıktım|stop|ret|dedim|yazdım|istemediğimi ~4 hala|hâlâ|yazdım|dedim|ettim|söyledim|diycem|diyeceğim',
    'çıktım|iptal ~3 hala|hâlâ|halen ~3 <messages>|geliyor|atıyorsunuz',
    '<membership> ~2 istiyorum|istiyoruz sonlandırmak',
    'çıkmak|ayrılmak|silinmek|çıkarılmak|çıkartılmak ~1 istiyorum|istiyoruz|istiyom|isterim $',
    '^ çıkarın|çıkartın|silin|çıkar|çıkart ~1 artık|şuradan|buradan|burdan|lütfen $',
    'buradan|burdan|bundan ~2 <remove>|<leave>',
    '<messages> ~2 almaktan vazgeçtim|vazgeçiyorum|vazgeçtik',
    '<messages> ~2 almayı bırakmak|kesmek|durdurmak|sonlandırmak',
    '<messages> ~1 almaya son',
    'kara|siyah listeye ~1 alın|al|ekleyin',
    '^ listeden|listenizden|abonelikten silinme|çıkarılma|silme|çıkartılma ~1 $',
  ],
  clearNegative: [
    '<list>|<membership>|listenizde|listede|grupta ~2 yer|olmak|kalmak|bulunmak ~2 <nowant>',
    '<dont> dedim|diyorum|demiştim|dedik',
    'hizmeti|servisi|hizmetinizi|servisinizi|hizmet|kanalı ~1 <nowant>',
    'kaç|kere|kez|defa|defalarca ~3 dedim|söyledim|yazdım ~2 <nowant>',
    '<messages> ~4 <nowant>',
    '<nowant> ~3 <messages>',
    '<news> ~3 <nowant>',
    '<nowant> ~2 artık ~1 <messages>|$',
    'artık|daha ~2 <nowant> $',
    'sizden|senden|sizin ~4 <nowant>',
    '<messages> ~4 <dont>',
    '<dont> ~2 <messages>',
    '<news> ~2 <dont>',
    'bana|bize|tarafıma|numaraya|numarama|buraya ~3 yazma|yazmayın|yazmayınız|atmayın|atma|göndermeyin|gönderme|yollamayın|göndermeyiniz|yollama|gelmesin|gönderilmesin|spamlamayın|yazmiyin|atmiyin',
    'artık|daha ~3 <dont>',
    '<dont> ~1 artık|bi|bir|bana|bize|birdaha|şunları|bunları|şunlardan|bunlardan ~2 $',
    '^ bunları|şunları|şunlardan|bunlardan|böyle|saçma ~2 <dont>',
    '^ <dont> $',
    'atıp|yazıp|gönderip|yollayıp|edip durmayın|durma|durmasanıza|durmasın',
    'birdaha|bidaha ~3 <dont>',
    'rahatsız ~1 etme|etmeyin|etmeyiniz|edilmek|etmezseniz|etmeyi',
    'rahatsız|taciz|haberdar ~1 edilmek|olmak ~1 <nowant>',
    'bilgilendirilmek|aranmak|mesajlanmak ~1 <nowant>',
    'taciz ~1 etmeyin|etme|etmeyi',
    'benimle|bizimle|bana|bize|iletişim|iletişime|tarafımla ~3 <reach>',
    '<consent> ~3 vermiyorum|vermiyoruz|yok|yoktur',
    '<messages> ~2 kabul|kabül etmiyorum|etmiyoruz|etmem',
    '<messages> ~2 gerek|gerekli|lazım|ihtiyacım|ihtiyaç ~1 yok|değil',
    '<messages>|artık ~3 ilgilenmiyorum|ilgilenmiyoruz|ilgimi',
    'artık ilgilenmiyorum|ilgilenmiyoruz',
    'reklam|reklama|spam|spama hayır|yok|istemez|son',
    'kullanmayın|kullanmayınız|kullanma|işlemeyin|paylaşmayın $',
    '<contact>|verilerimi|numaramı ~3 kullanmayın|kullanılmasını|işlenmesini|işlemeyin|paylaşmayın|kullanmayınız',
    '<messages> ~2 almayayım|almayalım|almıyorum|almam|okumuyorum',
    '<messages> artık|hiç|daha? almak|görmek|istemek? <theyDont>',
    'artık|bundan ~3 <messages> ~2 <theyDont>',
  ],
  never: [
    'eski|yeni|diğer numaramı|numaram|numarayı|adresimi|adresi',
    'spam klasörü|klasörüne|klasöründe|kutusu|kutusuna|kutusunda',
    'rahatsız ~1 ettiysem|etmeyeyim|ediyorsam|ettim',
    'yanlışlıkla|kazara|kazayla|yanlış ~5 stop|dur|iptal|ret|çıktım|çıkmışım|yazdım|bastım|ayrıldım|sildim|silmişim|engelledim',
    '<messages> ~4 gelmiyor|gelmedi|almadım|alamadım|ulaşmadı|alamıyorum|göremiyorum|bulamadım|gelmemiş|ulaşmıyor|almıyorum',
    'kart|karta|kartta|kartın|kartına|kartının|kartı|notta|nota|notun|zarfa|kutuya|kutunun|kutuda|pakete|pakette|paketin|bukete|buketin|çiçeğe|çiçeğin|kurdeleye|hediyeye ~5 <messages>|<dont>|<nowant>|yazı',
    '<messages> ~2 kart|karta|kartı|kartına|kartta|notu|kutusu|kutusunda|kutuma|yazısı',
    'mesaj|not yazılmasın|yazmanıza',
    'durdurmayın|çıkarmayın|silmeyin|kesmeyin|bırakmayın|çıkartmayın|kapatmayın',
    'iptal ~1 etmeyin|etme|etmeyelim|olmasın|edilmesin|etmek <nowant>',
    'iptal ~1 etmeyin|etme|etmeyelim|olmasın|edilmesin|etmedim|etmiyorum',
    'çıkmak|ayrılmak|çıkarılmak|çıkartılmak|silinmek|durdurmak|kapatmak|bırakmak ~1 <nowant>|istemem|istemedim',
    'unutmayın|unutma|unutmayınız|çekinmeyin|çekinme',
    'atmadan|yazmadan|göndermeden',
    'kaçırmak <nowant>',
    '<dont> dedi|demiş|demiştiniz|dediniz',
    '<business> ~1 <leave>|çıkamıyorum',
    '<business> ~2 nasıl',
    'vermeden|sormadan|aramadan|demeden|gelmeden|görmeden|ödemeden|kontrol ~1 <dont>',
    'yanlış ~1 numara|numarayı ~1 vermişim|yazmışım|verdim|yazdım|girmişim|vermişiz',
    '^ <nowant> <business>',
    'mesaj kısmına|bölümüne|alanına|yerine|metni|metnine|kısmı|bölümü',
    // "Ona artık yazmayın" speaks for somebody else, who receives our messages; without "artık" it may be a surprise.
    'ona|onlara|anneme|eşime|alıcıya|arkadaşıma|kızıma|babama|sevgilime|kendisine|karşıya bugün|şimdi|henüz|sakın|lütfen|hiçbir|bir|şey? ~1 <dont>',
    'ona|onlara|anneme|eşime|alıcıya|arkadaşıma|kızıma|babama|sevgilime|kendisine|karşıya <messages> <dont>',
    'yanlış ~2 attım|gönderdim|yolladım|atmışım|göndermişim',
    'merak|acele ~1 etmeyin|etme',
    'stoplu|stokta|stok|stoklu',
    'durakta|durak|durağı|durağında',
    'mesajınızı|mesajını|mesajı ~1 aldım|gördüm|okudum|geç|yeni',
  ],
  softens: [
    'çok|sık|kadar ~3 <dont>|<nowant>|<sending>',
    '^ fazla ~3 <dont>|<nowant>|<sending>',
    'gece|geceleri|akşam|akşamları|sabah|sabahları|pazar|pazarları|haftasonu|sonu|gündüz|mesai|saatte|saatlerde|saatten|bayramda|tatilde|tatildeyken ~4 <dont>|<nowant>',
    'sadece|yalnızca|yanlız|dışında|haricinde|hariç',
    'belki|galiba|sanırım',
    'çalışmıyor|olmuyor|işlemiyor|yapamıyorum|edemiyorum|edemedim|yapamadım',
    'bugün|bugünlük|şimdilik|şuan|şuanlık|bir süre|süreliğine',
    'düşünüyorum|düşünüyoruz',
  ],
  conditions: [
    'eğer',
    'şayet',
    'yoksa',
    'devam ederseniz|ederse|edecekseniz',
    'atarsanız|gönderirseniz|yazarsanız|atacaksanız|yollarsanız|gelirse ~3 <remove>|<leave>|engellerim|<end>|çıkarım',
    'haftada|ayda bir|kez|kere',
    'gelemeyeceğim|gelemiyorum|katılamayacağım|katılamıyorum|gelemeyeceğiz',
  ],
  hints: [
    'bıktım|bıktık|bıktırdınız|usandım|usandık|sıktı|sıktınız|sıkıldım|baydı|baydınız|bezdim|bezdik|gına|illallah',
    'sıkıcı|sinir|sinirlendim|sinirleniyorum|rahatsızım|rahatsızlık|rahatsız',
    'spam|spamsınız|spamcı|spamcılar|spamlıyorsunuz|taciz|tacizci',
    '^ yeter|yetti|yeterr|kafi|bitsin ~2 $',
    '^ son|kes|git|gidin $',
    'ya|be|artık|lan yeter|yetti',
    'yeter|yetti ~1 artık|be|ya|ama|gari',
    'artık|ama ~1 yeter|yetti|bıktım',
    'yeterin',
    'çok|fazla|sürekli|devamlı|durmadan|ikide|her gün? ~3 <messages>|<news> ~3 atıyorsunuz|geliyor|gönderiyorsunuz|yazıyorsunuz|yolluyorsunuz|atıyosunuz|gonderiyosunuz|atmayın',
    'çok|fazla|sık ~1 yazıyorsunuz|atıyorsunuz|gönderiyorsunuz|yazmayın|atmayın|yazıyosunuz',
    'çok|fazla ~1 <messages> $',
    'bu kadar ~2 <messages>',
    'bu kadar ~1 sık ~2 yazmayın|atmayın|yazılır|atılır|yazıyorsunuz|atıyorsunuz|göndermeyin|gönderiyorsunuz',
    'daha az|seyrek ~3 <messages>|<news>|yazın|atın|gönderin|$',
    '^ <nowant> ~1 $',
    '<nowant> dedim|diyorum|ya|be|işte|abi $',
    '^ bunu|bunları|şunu|şunları <nowant> $',
    'ilgilenmiyorum|ilgilenmiyoruz|ilgimi',
    'nasıl|nereden|nerden|neresinden|ne ~6 <how>|iptal|çıkmak|çıkış',
    'nereden|nerden|kimden|nasıl ~3 <contact>|aldınız|buldunuz',
    'kimsiniz|kimsin|necisiniz',
    'tanımıyorum|tanımıyoruz',
    'yanlış ~1 numara|kişi|kişiye|numaraya|numarayı|kişisiniz',
    'üye|kayıt|abone|kayıtlı|başvuru ~1 olmadım|değilim|olmamıştım|yapmadım|olmadık',
    '<consent> ~2 vermedim|vermemiştim|vermedik|almadınız|olmadan',
    'onaysız|izinsiz|habersiz',
    'engelliyorum|engelleyeceğim|engellerim|engelledim|engelliycem|engelleyecem|engellicem|engelliyom|blokluyorum|bloklarım|blokladım|bloke|bloklayacağım|bloklicam|engelleniyorsunuz',
    'şikayet|şikayetçi|şikayetvar|kvkk|btk|avukat|avukatım|avukatıma|savcılık|savcılığa|dava|mahkeme|suç|ihbar|cimer|etik|yasadışı|yasal|tüketici',
    'defol|defolun|siktir|siktirin|sktir|sktr|kaybolun|basın|terbiyesizler|terbiyesiz|şerefsizler|rezalet|saygısızlık|saygısız|utanmaz|utanmazlar',
    'bas|yürü|yürüyün|çek git|gidin',
    '^ git|gidin başımdan',
    'iptal|çıkış|stop|abonelik|abonelikten ~3 çalışmıyor|olmuyor|yapamıyorum|edemiyorum|çıkamıyorum|işlemiyor|edemedim|çıkamadım',
    'çıkamıyorum|çıkamadım|edemiyorum ~3 <messages>|<list>|$',
    'stop|iptal|ret yazdım|yazıyorum|yazınca|gönderdim|attım|dedim|diyorum|yazacağım|yazmam|yazsam',
    'ara|mola verin|ver|verelim',
    'sizi|<messages> ~1 sessize',
    'niye|neden|niçin ~3 hala|hâlâ|halen|sürekli|bana ~4 <messages>|yazıyorsunuz|atıyorsunuz|gönderiyorsunuz',
    'hala|hâlâ|halen ~2 <messages> ~2 geliyor|atıyorsunuz|alıyorum|gönderiyorsunuz',
    'gerek|lüzum|lüzumu yok bunlara|bunların|böyle',
    'istenmeyen|gereksiz ~1 <messages>|$',
    'ısrar ~1 etmeyin|etme|etmeyiniz',
    'beni ~2 aramayın|arama|aramayınız',
    'uzak ~1 dur|durun',
    '<leave>|<remove> ~1 istiyorum|istiyoruz|istiyom',
    'belki ~3 <leave>|çıkarım|çıkarırım|ayrılırım',
    '<leave> ~1 düşünüyorum|düşünüyoruz',
    'böyle|şekilde ~1 devam ~4 çıkarım|iptal|çıkıyorum|silerim|çıkacağım|ederim|engellerim',
    'her gün ~1 her? gün|aynı|<messages>|mı|mi',
    'nereden|nerden|nasıl ~2 kapatıyoruz|kapatılıyor|kapatırım|kapatılır|kapatıcam',
    'tanışıyor muyuz|muyum',
    'kaydolmadım|kaydolmamıştım|kaydolmadık|kaydolmuşum',
    '^ yine|gene mi siz|bu|mesaj|sen',
    '<messages> mi|mu atılır|yazılır|gönderilir|olur',
    '^ of|off|öf|öff|üf ya|be|aman? $',
    '^ of|off|öf|öff|üf $',
    'ne zaman ~1 izin|onay vermişim|verdim|vermiştim',
    'abarttınız|abartmadınız|abartıyorsunuz|abartmayın',
    'bunaldım|bunaldık|bunalttınız|baydı|darladınız',
    'sürekli|devamlı|durmadan|hep ~1 <messages> $',
  ],
  negations:
    'değil istemiyorum istemiyoruz istemem istemiyom etmeyin etmeyiniz etme etmeyelim etmiyorum etmedim etmesin olmasın asla sakın',
  conjunctions: 've ama fakat ancak çünkü yoksa lakin veya',
  questions: [
    '^ neden|niye|niçin|kim|kimin|kime|hangi|nerede|nerde|nereye|nereden|ne',
    '^ nasıl',
    'nasıl ~4 <how>|acaba',
    'iptali|çıkış|iptal nasıl',
    'ne zaman|kadar|oldu|demek|gün',
    'iptal|durdu|oldu|edildi|silindi|var|yok|lazım|gerekiyor|gerekir|gerekli|çıktım|kalktı mi|mu',
    'midir|mudur|miydi|muydu|miymiş',
    'hangi|kaçta|nerede|nerde|kaçtan|kaça|saat kaçta?',
    'acaba ~5 mi|mu|misiniz|musunuz',
    'anlatır|söyler|gösterir|açıklar misiniz|misin|musunuz',
  ],
  requests: [
    'çıkarır|çıkartır|siler|durdurur|keser|eder|bırakır|kaldırır|çıkarabilir|çıkartabilir|silebilir|durdurabilir|kesebilir|edebilir|bırakabilir|kaldırabilir|sonlandırır|sonlandırabilir|kapatır|kapatabilir|verir|alır|alabilir|göndermez|atmaz|yazmaz|etmez|göndermeyebilir|olur misiniz|misin|musunuz|musun|miyim|miyiz|mu|mi',
    'çıkabilir|ayrılabilir|vazgeçebilir|silinebilir|çıkarılabilir miyim|miyiz|mi',
    'edermisiniz|çıkarırmısınız|silermisiniz|çıkartırmısınız|kaldırırmısınız|durdururmusunuz|kesermisiniz|edermisin|çıkarırmısın|silermisin',
    'rica|mümkün ~2 mu|etsem|ediyorum',
  ],
  lookalikes:
    'top stok stokta stop durak duruş spam saat step hop soap mesai mesaide reklamcı mesafe mesajım mesajımı mesajımın mesajıma mesajımda mesajımdaki mesajlarım mesajlarımı iletişim ilet bilgisayar indirin haberiniz haberdar haberim bilgim telif bildirin bildirir duyurun tanıtın',
};

export const tr: LanguagePack = {
  texts,
  chat,
  questionLink: 'Yalnızca bir soru mu? Kayıt olmadan WhatsApp',
  box: ({ noun, legalName, label }) => `Evet, ${legalName} bana WhatsApp üzerinden ${noun} gönderebilir: ${label}.`,
  replies,
};
